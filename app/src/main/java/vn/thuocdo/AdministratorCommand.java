package vn.thuocdo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.account.RecoverAdministrator;
import vn.thuocdo.measurement.command.CommandTexts;

/** {@code thuocdo administrator}: a link for an administrator who finds no way in any more. */
@Command(name = "administrator")
public final class AdministratorCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    DatabaseOptions database;

    @Option(names = "--site", paramLabel = "URL", defaultValue = "${env:THUOCDO_SITE:-http://localhost:8080}")
    String site = "";

    @Parameters(paramLabel = "EMAIL")
    String email = "";

    @Override
    public Integer call() throws IOException, SQLException {
        var link = database.with(connections -> link(connections.ordinary()));
        var texts = CommandTexts.of(spec);
        var path = link.orElseThrow(
                () -> new ParameterException(spec.commandLine(), texts.get("administrator.unknown", email)));
        spec.commandLine().getOut().println(texts.get("administrator.done", site + path));
        return ExitCode.OK;
    }

    private Optional<String> link(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source))
                .execute(_ -> new RecoverAdministrator(JdbcClient.create(source), Clock.systemUTC()).link(email));
    }
}
