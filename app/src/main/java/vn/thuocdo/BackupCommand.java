package vn.thuocdo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.backup.Backup;
import vn.thuocdo.measurement.command.CommandTexts;

/** {@code thuocdo backup}: everything the database holds, at one moment, in one file. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    DatabaseOptions database;

    @Parameters(paramLabel = "FILE")
    Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        var rows = database.<Long>withBothRoles(
                connections -> Backup.write(connections.ordinary(), connections.identity(), file.toAbsolutePath()));
        spec.commandLine().getOut().println(CommandTexts.of(spec).get("backup.done", rows, file));
        return ExitCode.OK;
    }
}
