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

    private static let aside = PhraseTable(
        """
        given up, gave up, giving up, fell, dropped, drops, went down, goes down, down by, worse, lower, lost, loses, lose, nothing, irrelevant, noise, not for, not because, not by, doesn't, don't, \
        didn't, depends on, if, regret, instead of, rather than, despite, hardly, stand in for, half a point of
        """)

    /// Words that keep the speaker apart from the measure that stands beside them.
    static func areSetAside(in document: Document, _ range: Range<Int>) -> Bool { aside.stands(in: document, range) }

    private static let insides = PhraseTable(
        """
        softmax, logit, logits, embedding, embeddings, transformer, attention, two tower, tower, towers, re-ranker, reranker, cross attention, layer, layers, neural, gradient boosted, gradient boosting, \
        boosted trees, learning rate, learning rates, batching, in-batch, negatives, quantization, quantized, quantisation, quantised, int8, fp8, fp16, bf16, distillation, distilled, distil, fine tuned, \
        fine tuning, hyperparameter, hyperparameters, ann, hnsw, faiss, scann, vector, vectors, hashed, logistic, bayesian, posterior, prior, thompson sampling, bandit, bandits, ucb, lagrangian, pareto, \
        dual variable, multi task, multi objective, mixture of experts, experts, gating, dropout, pretrained, pretraining, token, tokens, encoder, encoders, decoder, feature store, features, feature, \
        cuda, gpu, gpus, triton, tpu, kafka, flink, redis, online learning, off policy, importance weighting, calibration, calibrated, isotonic, bootstrap, covariate shift, drift, hazard, hazards, causal forest, \
        mlp, dlrm, mmoe, mmr, dpp, dcn, ablation, checkpoint, parameter server, parameter servers, loss, regularised, regularized, convergence, cold start, explore exploit, k nearest, candidate generation, \
        architecture, inference, retrieval, serving
        """)

    /// How a model is made, whatever it does for anybody.
    static func speakOfInsides(in document: Document, _ range: Range<Int>) -> Bool { insides.stands(in: document, range) }

    private static let confession = PhraseTable(
        "regret, regretted, bothers me, bothered me, ashamed, my mistake, was a mistake, a mistake, i was wrong, we were wrong, got it wrong, not proud, embarrassed, embarrassing"
    )

    /// Whoever finds fault with it themself is not cut off for their pride in it.
    static func confess(in document: Document, _ range: Range<Int>) -> Bool { confession.stands(in: document, range) }
}
