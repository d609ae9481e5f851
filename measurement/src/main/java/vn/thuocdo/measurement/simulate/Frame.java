package vn.thuocdo.measurement.simulate;

import java.util.ArrayList;
import java.util.List;

/** Makes the dossiers of a year, agency by agency. */
final class Frame {

    private static final double BY_POST = 0.06;

    private final Province province;
    private final Opinions opinions;
    private final Normals normals;
    private final double[] people;
    private int made;

    Frame(Province province, Opinions opinions, Normals normals) {
        this.province = province;
        this.opinions = opinions;
        this.normals = normals;
        var all =
                province.communes().stream().mapToInt(Province.Commune::people).sum();
        people = province.communes().stream()
                .mapToDouble(commune -> (double) commune.people() / all)
                .toArray();
    }

    /** The dossiers of an agency by channel; communes have none by post. Some people go to another commune's office. */
    List<List<Dossier>> dossiers(int agency) {
        var from = province.agencies().get(agency);
        var home = province.communeOf(from);
        var post = home < 0 ? BY_POST : 0;
        var channels = new ArrayList<List<Dossier>>();
        Dossier.CHANNELS.forEach(channel -> channels.add(new ArrayList<>()));
        var count = (int) Math.rint(from.dossiers() * StrictMath.exp(normals.normal(0.08)));
        for (var i = 0; i < count; i++) {
            var channel = normals.among(1 - from.online() - post, from.online(), post);
            var commune = home >= 0 && normals.happens(0.92) ? home : normals.among(people);
            channels.get(channel).add(dossier(agency, channel, commune));
        }
        return channels;
    }

    private Dossier dossier(int agency, int channel, int commune) {
        var age = channel == 1 ? normals.among(0.34, 0.42, 0.19, 0.05) : normals.among(0.18, 0.36, 0.29, 0.17);
        var gender = normals.among(0.53, 0.47);
        made++;
        return new Dossier(made, commune, age, gender, opinions.answers(agency, channel, age));
    }
}
