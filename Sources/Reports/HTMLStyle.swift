/// How the page looks. Colours are told once, for light and for dark; what a colour says is said in words or shapes too.
enum HTMLStyle {
    static let sheet: HTMLNode = .raw(
        """

        :root { color-scheme: light dark; --paper: #fdfcfa; --ink: #24222a; --soft: #6a6672; --rule: #dedae3; --wash: #f4f1f6;
          --accent: #6b3fa0; --latency: #1d5fa8; --fairness: #8a5a00; --revenue: #1f7a3d; --other: #57527a; --bad: #a8281f; }
        @media (prefers-color-scheme: dark) { :root { --paper: #17161b; --ink: #e6e3ea; --soft: #a09ba9; --rule: #37343f; --wash: #201e26;
          --accent: #bb9af0; --latency: #79b3f0; --fairness: #ddb05c; --revenue: #7fcf95; --other: #b3aede; --bad: #f08a80; } }
        * { box-sizing: border-box; }
        html { font: 17px/1.6 Charter, "Bitstream Charter", "Source Serif 4", Georgia, "DejaVu Serif", serif; }
        body { margin: 0; background: var(--paper); color: var(--ink); }
        main { max-width: 58rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; overflow-wrap: break-word; }
        h1, h2, h3, nav, table, figure, footer, .kicker, .subtitle, .people, .time, .speaker, .margin, .tag, .marks, .role, .vote,
        .conditions, .verdict, .dimension, summary, .title { font-family: "Helvetica Neue", "Inter", "Segoe UI", Arial, "DejaVu Sans", sans-serif; }
        h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.015em; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .3rem; letter-spacing: -.01em; }
        h3 { font-size: .8rem; margin: 2.2rem 0 .7rem; text-transform: uppercase; letter-spacing: .09em; color: var(--soft); }
        section { margin-top: 3.5rem; padding-top: 1.6rem; border-top: 2px solid var(--ink); }
        a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .18em; }
        a:hover { text-decoration-color: currentColor; }
        q { quotes: "\u{201C}" "\u{201D}"; }
        .kicker { margin: 0 0 .8rem; font-size: .75rem; text-transform: uppercase; letter-spacing: .12em; color: var(--accent); }
        .subtitle, .people { margin: 0; color: var(--soft); font-size: .95rem; }
        nav { margin-top: 1.3rem; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
        .notice { margin: 1.8rem 0 0; padding: .7rem 1rem; border-left: 4px solid var(--bad); background: var(--wash); }
        .latency { --hue: var(--latency); } .fairness { --hue: var(--fairness); } .revenue { --hue: var(--revenue); }
        .other { --hue: var(--other); }

        .sheet { display: grid; grid-template-columns: minmax(13rem, 17rem) 1fr; gap: 1.5rem 3rem; align-items: center; margin-top: 1.4rem; }
        figure { margin: 0; }
        figcaption { font-size: .78rem; line-height: 1.45; color: var(--soft); margin-top: .3rem; }
        svg { display: block; width: 100%; height: auto; overflow: visible; }
        svg text { font-family: "Helvetica Neue", "Inter", "Segoe UI", Arial, "DejaVu Sans", sans-serif; fill: var(--ink); }
        .triangle figcaption { text-align: center; }
        .edge { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 3 6; }
        .edge.lit { stroke: var(--accent); stroke-width: 6; stroke-dasharray: none; }
        .corner { fill: var(--paper); stroke: var(--hue); stroke-width: 3; }
        .triangle .level { font-size: 22px; font-weight: 700; }
        .triangle .label { font-size: 15px; font-weight: 600; fill: var(--hue); }
        .vote { margin: 0 0 .6rem; font-weight: 600; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th, td { padding: .32rem .5rem .32rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: baseline; }
        th { font-weight: 600; color: var(--hue); white-space: nowrap; }
        .gauge { color: var(--hue); letter-spacing: .12em; white-space: nowrap; }
        .number { font-variant-numeric: tabular-nums; font-weight: 600; text-align: right; padding-right: .8rem; }
        .word { color: var(--soft); width: 40%; }
        .conditions { margin: .7rem 0 0; font-size: .82rem; color: var(--soft); }

        .rests { columns: 2 20rem; column-gap: 2.5rem; }
        .rest { border-left: 3px solid var(--hue); padding-left: 1rem; font-size: .92rem; line-height: 1.5; break-inside: avoid;
          margin-bottom: 1.5rem; }
        .dimension { margin: 0 0 .2rem; } .dimension b { color: var(--hue); } .dimension span { color: var(--soft); font-size: .85rem; }
        .rest ul { list-style: none; margin: 0; padding: 0; } .rest li { margin: .15rem 0; }
        .role { font-size: .68rem; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); }
        .rest details { margin-top: 0; font-size: inherit; } .rest a { text-decoration: none; } .rest a:hover { text-decoration: underline; }
        .lift { margin: .35rem 0 0; color: var(--soft); } .lift b { color: var(--ink); }
        .moments { margin: 0; padding-left: 1.3rem; } .moments li { margin-bottom: .7rem; }
        .moments .title { display: block; font-weight: 600; font-size: .92rem; }
        .moments .why { display: block; color: var(--soft); font-size: .92rem; }
        .quoted { margin: .15rem 0 .15rem 1rem; font-size: .95rem; } .quoted .why { color: var(--soft); font-size: .85rem; }
        .committee .dimension { margin-top: 1.1rem; } .committee .dimension b { color: var(--accent); } .committee p { margin-bottom: .2rem; }
        .passed-on { font-size: .95rem; } .passed-on .why { display: block; color: var(--soft); font-size: .92rem; }
        .numbers { list-style: none; margin: 0; padding: 0; font-size: .95rem; }
        .verdict { font-size: .74rem; font-weight: 600; color: var(--revenue); } .disagrees .verdict { color: var(--bad); }

        .timeline .lane { fill: var(--wash); }
        .timeline .area { fill: var(--hue); opacity: .75; }
        .trend .column { fill: var(--hue); opacity: .75; }
        .timeline .label, .trend .label { font-size: 14px; font-weight: 600; fill: var(--hue); }
        .timeline .minute, .timeline .number, .trend .minute, .trend .number { font-size: 12px; fill: var(--soft); }
        .timeline .tick, .trend .tick { stroke: var(--soft); }
        .timeline .question { stroke: var(--soft); stroke-width: 1; }
        .timeline .cut { stroke: var(--bad); stroke-width: 1.2; stroke-dasharray: 2 3; }
        .timeline .interruption { fill: var(--bad); }
        .timeline .follow-up { fill: var(--accent); }
        .timeline .contradiction { font-size: 18px; font-weight: 700; fill: var(--bad); }

        .passage { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) 10.5rem; gap: 0 1.2rem; padding: .55rem 0; }
        .passage:target { background: var(--wash); box-shadow: 0 0 0 .6rem var(--wash); }
        .time { margin: 0; padding-top: .12rem; font-size: .74rem; color: var(--soft); text-align: right; font-variant-numeric: tabular-nums; }
        .said { max-width: 40rem; }
        .speaker { margin: 0; font-size: .82rem; font-weight: 700; }
        .interviewer .speaker { color: var(--accent); } .cuts-in .speaker::before { content: "▼ "; color: var(--bad); }
        .candidate .words { padding-left: 1rem; border-left: 2px solid var(--rule); }
        .words { white-space: pre-wrap; }
        .note .words { font-style: italic; font-size: .9rem; color: var(--soft); }
        .margin { margin: 0; padding-top: .15rem; font-size: .76rem; line-height: 1.45; color: var(--soft); grid-column: 3; }
        mark { color: inherit; background: color-mix(in srgb, var(--hue) 14%, transparent); border-bottom: 2px solid var(--hue); }
        mark.several { border-bottom-style: double; border-bottom-width: 3px; }
        .tag { display: inline-block; font-size: .6rem; line-height: 1; margin: 0 .15em 0 .3em; padding: .12em .4em; border: 1px solid var(--hue);
          border-radius: 3px; color: var(--hue); white-space: nowrap; vertical-align: .2em; }
        .marks { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem .4rem; margin: .6rem 0 0; padding: 0; font-size: .72rem; }
        .numbers { margin: .6rem 0 0; padding-left: 1.2rem; font-size: .8rem; color: var(--soft); }
        .marks li { padding: .1rem .55rem; border-radius: 1rem; border: 1px solid var(--hue); color: var(--hue); }
        details { margin-top: .5rem; font-size: .92rem; } summary { cursor: pointer; font-size: .8rem; color: var(--accent); }
        .comment { margin-top: .6rem; padding-left: .8rem; border-left: 3px solid var(--accent); }
        details .words { padding: .4rem 0 0; }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: .75rem; color: var(--soft); }

        @media (max-width: 46rem) {
          main { padding: 2rem 1rem 3rem; }
          .sheet { grid-template-columns: 1fr; } .triangle { max-width: 17rem; margin: 0 auto; }
          .passage { grid-template-columns: 2.6rem minmax(0, 1fr); } .margin { grid-column: 2; grid-row: 1; margin-bottom: .1rem; }
          .passage .said { grid-column: 2; }
        }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #f3f3f3; --accent: #4a2a75; --latency: #17497f;
            --fairness: #6b4600; --revenue: #175c2e; --other: #3f3b5c; --bad: #8a1f18; }
          @page { margin: 18mm 16mm; }
          html { font-size: 10.5pt; line-height: 1.45; } main { max-width: none; padding: 0; }
          nav { display: none; } a { text-decoration: none; }
          /* What is folded on the screen has to be there on paper, where nobody can unfold it. */
          details::details-content { content-visibility: visible; block-size: auto; display: block; }
          summary { list-style: none; color: var(--soft); font-weight: 600; break-after: avoid; }
          summary::-webkit-details-marker { display: none; }
          section.round { break-before: page; } h2, h3, .speaker, .dimension { break-after: avoid; }
          figure, tr, .moments li, .rest li, .quoted, .marks, .lift { break-inside: avoid; } .words, .lift { orphans: 3; widows: 3; }
          /* In columns a card that is longer than a page leaves the pages before and after it half empty. */
          .rests { columns: auto; } .rest { break-inside: auto; } .rest summary { display: none; }
          .marks, .lift { break-before: avoid; } h3 + .passage { break-inside: avoid; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """)
}
