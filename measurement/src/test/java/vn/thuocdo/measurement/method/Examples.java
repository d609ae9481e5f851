package vn.thuocdo.measurement.method;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.thuocdo.measurement.yaml.YamlFile;

/** Methods made up for tests. */
final class Examples {

    /** Uses every key and every kind of rule. */
    static final String EVERYTHING = """
            code: mọi-thứ
            edition: "1"
            name: {vi: Mọi thứ, en: Everything}
            decision:
              number: 1/QĐ
              date: 2024-01-31
              body: {vi: Cơ quan, en: Body}
              title: {vi: Quyết định, en: Decision}
            years: {from: 2024, to: 2026}
            respondents: residents
            sources:
              form: {vi: Phiếu, en: Form}
            scales:
              - code: SAT
                levels:
                  - {code: 1, label: {vi: Kém, en: Bad}, points: 0}
                  - {code: 2, label: Tốt}
                unverified: true
                provenance: form
              - {code: LIKERT7, range: {from: 1, to: 7}}
            items:
              - code: q1
                question: "1"
                text: {vi: Một, en: One}
                scale: SAT
                credited: receiving
                channels: in-person
                item-score: TOP2
                unverified: true
                provenance: form
              - {code: q2, text: {vi: Hai, en: Two}, scale: SAT, channels: [online, post]}
              - {code: q3, text: {vi: Ba, en: Three}, scale: LIKERT7}
              - {code: q4, text: {vi: Bốn, en: Four}, scale: LIKERT7}
            questions:
              - {code: p2, aspect: respondent, kind: number, text: Số ngày}
              - {code: p1, aspect: perception, kind: grid,
                 text: {vi: Hỏi, en: Asked},
                 scale: SAT,
                 rows: [
                   {code: p1.1, text: {vi: Dòng, en: Row}}],
                 unverified: true,
                 provenance: form}
            tree:
              code: index
              name: {vi: Chung, en: Overall}
              rule: {explicit-weights: {A: 0.4, B: 0.6}}
              unverified: true
              provenance: form
              bands: [{from: 80, name: {vi: Tốt, en: Good}}, {from: 0, name: Kém}]
              parts:
                - {code: A, name: Nhóm A, rule: mean-of-groups, items: [q1]}
                - {code: B, name: Nhóm B, rule: {overall-question: q4}, items: [q2, q3]}
            item-score: {formula: MEAN01, unverified: true, provenance: form}
            rounding: {decimals: 1, stage: each-item}
            minimum-n: 30
            notes: [{vi: Ghi chú, en: Note}]
            """;

    private Examples() {}

    static Method everything() {
        return read(EVERYTHING);
    }

    static Method read(String yaml) {
        return YamlFile.read("method.yaml", yaml.getBytes(UTF_8), MethodReader::read);
    }
}
