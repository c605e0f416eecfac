/// Texts to put into answers that come with the program: written for it, about other things than the work of an interview.
package enum WrittenTexts {
    package static let all: [AttackText] = irrelevant + padding + framework + stuffing + gibberish

    private static func texts(_ kind: String, _ pairs: [(String, String)]) -> [AttackText] {
        pairs.map { AttackText(id: $0.0, kind: kind, text: $0.1) }
    }

    /// Other subjects, told with times, money, comparisons and decisions, as answers are.
    private static let irrelevant = texts(
        "irrelevant",
        [
            (
                "bees",
                """
                My neighbour keeps eleven hives behind the garages. In the wet spring of last year she fed them 40 kilos of sugar, which cost her 60 euros, \
                and gave up the early rape honey for it. If a colony weighs under 9 kilos in October she joins it with the next one.
                """
            ),
            (
                "sourdough",
                """
                I have baked the same loaf every Saturday since 2019. The dough used to prove for 4 hours and now it gets 14 in the fridge: I lost the fresh \
                Saturday smell and won a crust that lasts three days longer. When the core is below 96 degrees it goes back for five minutes.
                """
            ),
            (
                "boiler",
                """
                The plumber wanted 2,300 for a new boiler and 180 to mend the old one. We mended it, because the house is sold in two years anyway, and I accepted \
                that the shower takes 50 seconds to get warm. Should the pressure drop under one bar twice in a week, we call him again.
                """
            ),
            (
                "choir",
                """
                Our choir fell from 42 singers to 27 after the old conductor moved away. The new one swapped the Bach for two easier pieces, the basses grumbled, and by \
                Christmas we were 35 again. She counts heads each Tuesday and drops a piece if fewer than five tenors turn up.
                """
            ),
            (
                "marathon",
                """
                For my second marathon I cut the long run from 34 to 26 kilometres and ran five days instead of four. It took 11 minutes off my time, 3:58 to 3:47, \
                and the knee held. My rule was simple: pain above four out of ten, and I walk home.
                """
            ),
            (
                "kitchen",
                """
                When my parents redid the kitchen they had 14,000 put aside and spent 16,500. My mother paid for the stone top with the dishwasher, which stayed the old \
                one, and says she would do it again. My father still measures the drawers, which open 3 centimetres too far.
                """
            ),
            (
                "ferry",
                """
                The ferry to the island goes at 7:10 and at 9:40. We took the later one, slept two hours more and paid 12 euros extra for the car, and of course the \
                beach car park was full by eleven. Next year it is the early boat, unless the forecast gives more than six Beaufort.
                """
            ),
            (
                "tomatoes",
                """
                I planted 24 tomato vines this year, half under glass and half in the open, to see which bears more. The glass gave 61 kilos, the open ground 38, \
                but the blight took a third of those in August. I now water in the morning only and pull a plant at the first brown leaf.
                """
            ),
            (
                "chess",
                """
                In the club final I was a pawn up with nine minutes against two. I gave the pawn back to get the queens off, he offered a draw, I refused it and \
                lost on move 61. Since then I stop and count to twenty whenever I feel clever.
                """
            ),
            (
                "dog",
                """
                Our dog weighed 31 kilos when we got him from the shelter, four more than the vet liked. We took a fifth off his dinner and added a walk at noon, and in \
                three months he was at 27. If he begs at the table for more than a week, he gets carrots.
                """
            ),
            (
                "wedding",
                """
                My sister had room for 80 people and a list of 130. She asked everybody for lunch and only the family for dinner, saved about 4,000 that way, and two \
                aunts have not called since. She says the band was worth each of them.
                """
            ),
            (
                "bicycle",
                """
                A new chain costs 28 and a new cassette 95, so I measure the chain every 800 kilometres and change it at 0.7 percent of wear. My brother laughed until his \
                gears slipped on the pass and he had to push for 6 kilometres. I would rather clean than buy.
                """
            ),
            (
                "aquarium",
                """
                The big tank holds 240 litres and loses four a week. I had twelve tetras in it and nine more from a friend, which was too many: nitrate went from 15 to 50 \
                in ten days. So I gave six away, and above 25 I change a third of the water the same evening.
                """
            ),
            (
                "dentist",
                """
                My dentist offered a crown for 900 or a filling for 140 that might last three years. I took the filling because of the trip we had booked. It has held for \
                five so far, and when it hurts on cold water twice in a day I am to ring her.
                """
            ),
            (
                "theatre",
                """
                At the amateur theatre we sold 310 of 400 tickets for the comedy and 95 for the tragedy, at 8 a seat. The roof needed 2,000, so the tragedy went off the \
                bill after one weekend, although the cast loved it more. Anybody who learned their lines got a free drink.
                """
            ),
            (
                "mountain",
                """
                We turned round 150 metres under the top. The guide had said that at one o'clock we go down wherever we are, and it was ten past. The other rope went on, \
                came home in the dark, and one of them lost two toenails. I have not been sorry for a minute.
                """
            ),
            (
                "grandmother",
                """
                My grandmother ran her household out of seven jars: rent, coal, bread, shoes, church, doctor, and one for the fair. When the shoe jar was short she took \
                from the fair, never from the doctor. She knew to the penny what a week cost, about 11 marks in 1951.
                """
            ),
            (
                "allotment",
                """
                There are 63 plots in our allotment and a waiting list of nine years. The board halved the big plots, which brought 20 families in and drove three old hands \
                out in anger. Whoever lets weeds stand above the knee for two months is written to, and after the second letter he goes.
                """
            ),
            (
                "piano",
                """
                I practised scales for 20 minutes a day through one winter and dropped the pieces I liked. My teacher timed me with a metronome, from 72 beats to 116 by \
                March. I hated it, would do it again, and now quit as soon as the left wrist gets stiff.
                """
            ),
            (
                "train",
                """
                From our village it is 48 minutes by train and 35 by car to the hospital where my wife works. She sold the car in May, reads four books a month since, and \
                we are 230 a month better off. In snow she sleeps at a colleague's, which happened three nights last winter.
                """
            ),
            (
                "football",
                """
                The under-tens I coach lost their first six games by 31 goals to 4. I stopped putting the two tall boys up front and let everyone play 25 minutes in every \
                position. We still came eighth of ten, but 14 of 15 children signed up again, and no parent shouted after Easter.
                """
            ),
            (
                "paint",
                """
                For the fence I compared two paints, one at 19 a tin and one at 44. Half the boards got the cheap one, the south side the dear one, and after 18 months the \
                cheap half was peeling on 7 boards of 30. The rest I will do in the dear one, and check it each April.
                """
            ),
        ])

    /// Polite, and of no use.
    private static let padding = texts(
        "padding",
        [
            (
                "thanks",
                "Thank you very much for asking me that, it is a pleasure to be able to talk about it with you today, and please do tell me at any time if I should say a little more or a little less."
            ),
            (
                "moment",
                "Let me take a short moment to collect my thoughts, because I would like to give you a proper and complete reply, and I find that it is always good to breathe once before one starts to speak."
            ),
            (
                "interesting",
                "It really is one of those topics about which a person could talk the whole afternoon, there are so many sides to it, and each of them is interesting in a way of its own, as I am sure you know much better than I do."
            ),
            (
                "hope",
                "I do hope that this goes some way in the direction that you had in mind, and if there is any part of it that was not quite clear, I will be more than glad to come back to it and put it in other words."
            ),
            (
                "agree",
                "I imagine that most people in the room would agree with much of this, and those who see it in another light will surely have their own good reasons, which I would be very happy to hear at some point."
            ),
            (
                "said",
                "As was mentioned a bit earlier, and as I might mention again later on, all of these things hang together somehow, so it is not at all easy to say where one of them ends and where the next one begins."
            ),
            (
                "company",
                "I have to say that everybody whom I have met here so far has been extremely kind and welcoming, and that I have been looking forward to this conversation for quite some time now."
            ),
        ])

    /// Talk about how one is going to talk.
    private static let framework = texts(
        "framework",
        [
            (
                "steps",
                """
                I will structure my answer in four steps. First I clarify the goal and the users, then I list the pain points, after that I prioritise the options by impact and effort, \
                and at the end I summarise with metrics and next steps.
                """
            ),
            (
                "star",
                """
                Let me use the STAR method here. I start with the situation, go on with the task that I was given, then describe the action in detail, and close with the result \
                and what it meant for the team.
                """
            ),
            (
                "circles",
                """
                The way I usually approach a question like this is with a framework. We comprehend the situation, identify the customer, report the needs, cut through by \
                prioritising, list solutions, evaluate the trade-offs and summarise our recommendation.
                """
            ),
            (
                "lenses",
                """
                One can look at this through three lenses: the user lens, the business lens and the technical lens. Under each lens there are short-term and long-term considerations, and \
                I would go through all of them one by one before I come to a conclusion.
                """
            ),
            (
                "metrics",
                """
                For success metrics I would define a north star metric, two or three input metrics and a set of guardrail metrics, review them with the stakeholders in a regular cadence, and \
                iterate depending on what the data tells us.
                """
            ),
        ])

    /// The words of the rubric in another order of business.
    private static let stuffing = texts(
        "stuffing",
        [
            (
                "slashes",
                "latency / p99 / SLA / fairness / exposure / small creators / payouts / subs / tips / rollback / guardrail / holdout / raids / live edge"
            ),
            (
                "headings",
                "Latency: p99, SLA, tail. Fairness: exposure, parity, appeals. Creator revenue: subs, bits, payouts. Guardrails: rollback, holdout, threshold. Live: raids, chat, bursts."
            ),
            (
                "values",
                "What I stand for is latency, fairness and creator revenue; fairness, creator revenue and latency; and always the trade-off of latency, fairness and creator revenue."
            ),
        ])

    /// No language at all.
    private static let gibberish = texts(
        "gibberish",
        [
            ("keys", "asdf lkjh qwe rty poiu mnbv zxcv. hjk fgd tre yui opl kjh, bnm vcx zaq wsx edc rfv tgb yhn ujm ik ol."),
            (
                "syllables",
                "Lomira tesk avonni drel, pa sutto mirelvane koth. Ansi trebulo fenner wack, ilo mantigar sule pront ev daskeri no."
            ),
            ("fragments", "the of and a which, to by was the. for at it on an the as, is or but if. not so from with of the and to a in."),
        ])
}
