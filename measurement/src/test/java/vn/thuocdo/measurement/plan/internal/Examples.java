package vn.thuocdo.measurement.plan.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.YamlFile;

/** Plans made up for tests. */
final class Examples {

    /** What a plan needs at least. */
    static final String SHORT = """
            title: Đánh giá bài giảng
            method: likert
            data: ratings.csv
            columns:
              rating: y
            design:
              clusters: student
            domains: [department, service]
            """;

    /** A province that follows SIPAS. */
    static final String SIPAS = """
            title: SIPAS 2026
            method: sipas-2023
            data: phieu.parquet
            columns: q9_{number}
            recode: {99: refused}
            questions: {q5: q5, q1.1: q1_1, q2.1: {column: q2_1, recode: {x: 1}}}
            design: {strata: tang, clusters: [xa, ho], weights: quyen_so}
            domains: huyen
            """;

    /** Every key but those of given replicate weights, with a template. */
    static final String EVERYTHING = """
            title: Mọi thứ
            simulated: true
            language: vi
            method:
              name: likert
              item-score: TOP2
              scale: LIKERT4
              scales:
                - {code: BA, levels: [{code: a}, {code: b, points: 5}, {code: c, label: C}]}
                - {code: CHÍN, range: {from: 1, to: 9}}
              questions:
                - {code: kênh, aspect: respondent, kind: single, text: Kênh, rows: [{code: 1, text: Một cửa}]}
                - {code: lưới, aspect: need, kind: grid, text: {vi: Lưới, en: Grid}, scale: BA,
                   rows: [{code: l1, text: Dòng}]}
              tree:
                code: index
                name: {vi: Chung, en: Overall}
                rule: {explicit-weights: {A: 0.25, B: 0.75}}
                bands: [{from: 50, name: Đạt}]
                parts:
                  - {code: A, name: A, rule: mean-of-groups, items: [q1, q2]}
                  - {code: B, name: B, rule: {overall-question: q4}, items: [q3]}
            data:
              - a.csv
              - {path: b.dat, format: csv, separator: tab, encoding: utf-8, decimal: comma, blank: [NA, ""],
                 wave: 2025}
              - {path: c.parquet, wave: 2026}
            columns:
              q1: x1
              q2: {column: x2, recode: {9: refused, 5: 1}, reversed: true, text: Hai, scale: LIKERT4}
              q3: {column: x3, text: {vi: Ba, en: Three}, scale: BA, item-score: TOP2}
              q4: x4
            recode: {8: dont-know, 9: refused, 0: blank, 7: not-applicable}
            not-asked: q4
            questions: {kênh: channel}
            drop: [{column: test, in: [1, x]}]
            eligible:
              - {column: age, at-least: 18, at-most: 99.5}
              - {column: case, filled: true}
              - {column: outcome, not-in: refused}
            design:
              strata: {stages: [[region, urban], kind]}
              clusters: [commune, household]
              weights: w
              population: {sizes: [communes, households]}
              nested: true
              lonely-psu: adjust
              lonely-in-domains: true
              ultimate-cluster: true
            weighting:
              - nonresponse-classes: {responded: {column: r, in: 1}, classes: [region], fewest: 30, largest-factor: 2.5}
              - propensity:
                  {responded: {column: r, in: 1}, categories: [sex], numbers: [age], weighted: false, classes: 5}
              - post-stratify: {by: sex, sizes: {M: 10, F: 20}}
              - rake:
                  margins:
                    - {by: [sex, urban], sizes: [{sex: M, urban: 1, size: 10}, {sex: F, urban: 1, size: 20}]}
                    - {by: age, file: ages.csv, column: n}
              - calibrate:
                  margins: [{by: sex, sizes: {M: 10, F: 20}}]
                  totals: {age: 1234.5}
                  distance: logit
                  lower: 0.5
                  upper: 2
                  by-cluster: true
              - trim: {lower: 0.3, upper: 3, unit: median, strict: true}
            domains:
              - sex
              - {by: [region, urban], name: vùng, title: {vi: Vùng, en: Region}, ranked: true, peers: kind,
                 minimum-n: 50}
            labels:
              kind: kinds.csv
              region: {file: regions.csv, value: code, label: name}
              sex: {values: {M: {vi: Nam, en: Male}, F: Nữ}}
            comparisons:
              - between: {domain: sex, from: M, to: F}
              - change: {from: 2025, to: 2026, samples: independent, domains: [vùng]}
              - change: {column: year, from: 2025, to: 2026, samples: panel}
              - trend: {column: year, waves: [2024, 2025, 2026], samples: panel, domains: [sex]}
            statistics:
              - quantiles: {column: days, at: [0.5, 0.9], rule: school}
              - drivers: {response: q3, predictors: items, method: shapley}
              - reliability: {groups: [A]}
            intervals: {level: 0.9, shares: beta, design-effects: false}
            replicates: {method: rao-wu, count: 200, seed: 7}
            ranks: {level: 0.9, draws: 5000, seed: 3}
            suppression: {minimum-n: 20, homogeneous: false}
            """;

    /** Given replicate weights. */
    static final String REPLICATED = """
            title: Lặp
            method: {name: likert, tree: none}
            data: a.csv
            columns: {q1: x1}
            design:
              weights: w
              replicate-weights:
                columns: rep_{number}
                count: 3
                method: fay
                rho: 0.3
                scale: 0.25
                scales: [1, 1, 1]
                centre: estimate
                multipliers: true
            replicates: {method: fay, rho: 0.5}
            """;

    /** No design to speak of. */
    static final String SIMPLE = """
            title: Đơn giản
            method: one-stop-2018
            data: a.csv
            columns: {others: "c{number}", i5: c5b}
            design: simple-random
            """;

    private Examples() {}

    static Plan read(String yaml) {
        return YamlFile.read("plan.yaml", yaml.getBytes(UTF_8), Examples::read);
    }

    static Plan read(Node root) {
        return new PlanReader(Path.of("plan.yaml"), new Methods()).read(root);
    }
}
