package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.backup.BackupRefused;
import vn.thuocdo.backup.Restore;
import vn.thuocdo.measurement.command.CommandTexts;

/** {@code thuocdo restore}: what a backup holds, into a database that has no accounts yet. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    DatabaseOptions database;

    @Parameters(paramLabel = "FILE")
    Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        var texts = CommandTexts.of(spec);
        try {
            var rows = database.<Long>withBothRoles(
                    connections -> Restore.read(connections.ordinary(), connections.identity(), file));
            spec.commandLine().getOut().println(texts.get("restore.done", rows, file));
            return ExitCode.OK;
        } catch (BackupRefused refused) {
            var key = "restore."
                    + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            spec.commandLine().getErr().println(texts.get("error", texts.get(key, file)));
            return ExitCode.SOFTWARE;
        }
    }
}
