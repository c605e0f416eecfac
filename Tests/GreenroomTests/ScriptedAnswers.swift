/// Answers for `simulate`, as the lines of its file.
enum ScriptedAnswers {
    static let warmUp = """
        {"on": {"interruption": true}, "think": 2, "type": "It cut complaints by 30 percent for 4,000 viewers.", "wpm": 60}
        {"on": {"any": true}, "think": 5, "type": "We shipped a ranking model for live channels. It used to take 300 ms at p95 and we got it to 120 ms, \
        giving up 0.3 points of AUC. I decided to keep a floor of exposure for small creators, and watched their share each day. \
        Creators in the test earned 9 percent more in tips, from 41 to 45 dollars a month.", "wpm": 80, "then": "send"}
        {"on": {"any": true}, "think": 3, "type": "If the share of small creators had fallen below 8 percent I would have rolled it back.", "wpm": 70, "again": true}
        """
}
