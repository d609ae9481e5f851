package vn.thuocdo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.TestDatabase;

/** Through a real SMTP server. */
class MailingTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final javax.sql.DataSource source = TestDatabase.fresh();
    private final TransactionTemplate together = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final JdbcClient db = JdbcClient.create(source);
    private final Letters letters = new Letters(db, texts());

    @Test
    void sendsALetterOnceInBothLanguages() throws Exception {
        letters.write("mai@example.vn", "greeting", "Mai");
        var mailing = mailing(SERVER.getSmtp().getPort());

        assertThat(together.<Integer>execute(_ -> mailing.send())).isEqualTo(1);
        assertThat(together.<Integer>execute(_ -> mailing.send())).isZero();

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Lời chào");
        assertThat(received[0].getContent().toString()).contains("Chào Mai").contains("Hello Mai");
    }

    @Test
    void keepsALetterWhileTheServerIsAway() {
        letters.write("mai@example.vn", "greeting", "Mai");
        var mailing = mailing(1);

        assertThat(together.<Integer>execute(_ -> mailing.send())).isZero();

        assertThat(db.sql("select attempts from notice.letter")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    private Mailing mailing(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mailing(letters, beans.getBeanProvider(JavaMailSender.class), "so@example.vn");
    }

    private static StaticMessageSource texts() {
        var texts = new StaticMessageSource();
        texts.addMessage("greeting.subject", Locale.of("vi", "VN"), "Lời chào");
        texts.addMessage("greeting.body", Locale.of("vi", "VN"), "Chào {0}");
        texts.addMessage("greeting.body", Locale.ENGLISH, "Hello {0}");
        return texts;
    }
}
