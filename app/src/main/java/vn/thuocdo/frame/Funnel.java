package vn.thuocdo.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.Campaign;

/**
 * Sieves the dossiers of a campaign's window, one statement a step, into tables of the transaction under way:
 * {@code candidate} with the reason why each falls out, {@code eligible} with those that stay.
 */
@Repository
class Funnel {

    private static final String CANDIDATES = """
            create temp table candidate on commit drop as
            select d.id, d.code, d.person, d.contact, d.batch, m.measured as agency, m.former,
                coalesce(p.field, '') as field, d.procedure, d.channel, d.applicant, d.returned,
                case
                    when m.measured is null then 'OUT_OF_SCOPE'
                    when xa.reason is not null then 'AGENCY_EXCLUDED'
                    when xp.reason is not null then 'PROCEDURE_EXCLUDED'
                    when p.invitation = 'EXCLUDED' then 'NEVER_INVITED'
                    when d.applicant <> :applicant then 'OTHER_ARM'
                    when not d.reachable then 'UNREACHABLE'
                end as reason,
                case when m.measured is null then '' else coalesce(xa.reason, xp.reason, '') end as detail
            from dossier.dossier d
            join dossier.batch b on b.id = d.batch and b.state = 'CONFIRMED'
            left join measured m on m.body = d.resolving
            left join agency.procedure p on p.code = d.procedure
            left join lateral (
                select min(x.reason) as reason from campaign.exclusion x
                where x.campaign = :campaign and x.agency in (d.resolving, m.measured)
            ) xa on true
            left join campaign.exclusion xp on xp.campaign = :campaign and xp.procedure = d.procedure
            where d.returned between :from and :to
            """;

    private final JdbcClient db;

    Funnel(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a sieving needs to know.
     *
     * @param applicant CITIZEN or ORGANISATION
     * @param salt decides which dossier of a person stands for the others; nobody without the campaign's key knows it
     * @param today the burden rule looks back from it
     */
    record Sieve(Campaign campaign, String applicant, String salt, LocalDate today) {

        UUID id() {
            return campaign.id().value();
        }
    }

    /** Fills the tables. They are gone with the transaction. */
    void run(Sieve sieve) {
        db.sql("set local work_mem = '256MB'").update();
        db.sql("drop table if exists pg_temp.measured, pg_temp.candidate, pg_temp.eligible")
                .update();
        measured(sieve);
        candidates(sieve);
        eligible(sieve);
        db.sql("analyze eligible").update();
    }

    private void measured(Sieve sieve) {
        db.sql("create temp table measured on commit drop as " + MeasuredBodies.QUERY)
                .param("campaign", sieve.id())
                .param("to", sieve.campaign().to())
                .update();
    }

    private void candidates(Sieve sieve) {
        db.sql(CANDIDATES)
                .param("campaign", sieve.id())
                .param("applicant", sieve.applicant())
                .param("from", sieve.campaign().from())
                .param("to", sieve.campaign().to())
                .update();
    }

    /** Of a person's k dossiers one stands for all; a person asked not long ago stays, to be counted and not asked. */
    private void eligible(Sieve sieve) {
        db.sql("""
                create temp table eligible on commit drop as
                select k.id, k.code, k.person, k.contact, k.agency, k.former, k.field, k.procedure, k.channel,
                    k.applicant, k.returned,
                    k.multiplicity::integer,
                    exists (
                        select from frame.asked a
                        where a.person = k.person and a.campaign <> :campaign and a.asked_on > :since
                    ) as not_asked
                from (
                    select c.*, count(*) over (partition by coalesce(c.person, int8send(c.id))) as multiplicity,
                        row_number() over (partition by coalesce(c.person, int8send(c.id))
                            order by sha256(convert_to(:salt || c.code, 'UTF8'))) as place
                    from candidate c
                    where c.reason is null
                ) k
                where k.place = 1
                """)
                .param("campaign", sieve.id())
                .param("since", sieve.today().minusMonths(sieve.campaign().burdenMonths()))
                .param("salt", sieve.salt())
                .update();
    }

    /** How the dossiers fared, in the order of the reasons. */
    List<FunnelLine> lines() {
        return db.sql("""
                with kept as (select count(*) as units from eligible),
                    passed as (select count(*) as units from candidate where reason is null)
                select reason, detail, count(*) from candidate where reason is not null group by reason, detail
                union all
                select 'SAME_PERSON', '', passed.units - kept.units from passed, kept where passed.units > kept.units
                union all
                select 'ELIGIBLE', '', units from kept
                """)
                .query((row, _) ->
                        new FunnelLine(FunnelReason.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    List<Cell> cells() {
        return db.sql("""
                select agency, former, field, channel, count(*), count(*) filter (where not_asked)
                from eligible
                group by agency, former, field, channel
                order by agency, former, field, channel
                """)
                .query((row, _) -> new Cell(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }
}
