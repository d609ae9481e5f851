package vn.thuocdo.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/** A catalogue of its own, into which lists are imported as the application does it. */
final class Catalogue {

    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final TransactionTemplate transaction;
    private final ImportPlaces imports;
    final Places places;
    final JdbcClient db;

    Catalogue() {
        var source = TestDatabase.fresh();
        var template = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        db = JdbcClient.create(template);
        places = new Places(db);
        imports = new ImportPlaces(
                new IncomingPlaces(template), new IncomingSuccessions(template), new Audit(db, Clock.systemUTC()));
    }

    SheetOutcome take(Path list, @Nullable LocalDate day) {
        try {
            return take(Files.readAllBytes(list), day, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SheetOutcome take(String list) {
        return take(list.getBytes(StandardCharsets.UTF_8), null, false);
    }

    SheetOutcome takeComplete(String list, LocalDate day) {
        return take(list.getBytes(StandardCharsets.UTF_8), day, true);
    }

    SheetOutcome take(byte[] list, @Nullable LocalDate day, boolean complete) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            try (var sheet = SheetReader.open(new ByteArrayInputStream(list), "list.csv", SheetLimits.CATALOGUE)) {
                return imports.from(sheet, day, complete, new Actor(Actor.SYSTEM, "", List.of()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }

    List<Long> counts(LocalDate day) {
        var counts = places.counts(day);
        return List.of(counts.getOrDefault(1, 0L), counts.getOrDefault(2, 0L), counts.getOrDefault(3, 0L));
    }

    /** All the catalogue holds, to see that nothing has changed. */
    List<String> everything() {
        return db.sql("select p::text from place.place p union all select s::text from place.succession s order by 1")
                .query(String.class)
                .list();
    }
}
