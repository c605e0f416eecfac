import Reading

/// Names of measures of a model, which say nothing about what happened to anybody.
enum MetricWords {
    private static let phrases = PhraseTable(
        """
        auc, auroc, prauc, ndcg, mrr, f1, rmse, mse, mae, logloss, log loss, precision, accuracy, perplexity, ece, cross entropy, hit rate, validation loss, \
        training loss, train loss, test loss, eval loss, model loss, loss curve, loss function, held out loss, holdout loss, offline metric, offline gain, offline score, \
        offline eval, offline evaluation, offline improvement, offline win, offline lift, offline number, offline result, offline test, recall
        """)
    private static let recall = PhraseTable.stem("recall")
    private static let speakers = HashTable(
        ["i", "we", "you", "they", "don't", "can't", "cannot", "to", "as", "couldn't", "didn't", "i'd", "they'd"].map { WordHash.of($0) })

    static func stand(in document: Document, _ range: Range<Int>) -> Bool {
        for index in range where phrases.match(document, index, range.upperBound) != nil {
            let remembers = document.tokens[index].stem == recall && index > 0 && speakers.contains(document.tokens[index - 1].form)
            if !remembers { return true }
        }
        return false
    }
}
