package vn.thuocdo.contact;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Keys in a folder of a test. */
public final class ExampleKeys {

    private ExampleKeys() {}

    public static IdentityKeys identity(Path folder, DataSource database) {
        return new IdentityKeys(
                KeyRing.open(folder), JdbcClient.create(database), new DataSourceTransactionManager(database));
    }

    public static CampaignKeys campaign(Path folder, JdbcClient db) {
        return new CampaignKeys(KeyRing.open(folder), db);
    }
}
