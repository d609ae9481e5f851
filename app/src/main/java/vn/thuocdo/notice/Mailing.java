package vn.thuocdo.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands waiting letters to the mail server, where one is configured. */
@Component
public class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final int BATCH = 50;

    private final Letters letters;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    Mailing(
            Letters letters,
            ObjectProvider<JavaMailSender> server,
            @Value("${thuocdo.notice.from:thuocdo@localhost}") String from) {
        this.letters = letters;
        this.server = server;
        this.from = from;
    }

    /** Whether letters can leave at all. */
    public boolean works() {
        return server.getIfAvailable() != null;
    }

    /** Sends what is due, and says how many letters left. */
    @Scheduled(fixedDelayString = "${thuocdo.notice.send-every:5s}")
    @Transactional
    public int send() {
        letters.forgetOld();
        var mail = server.getIfAvailable();
        if (mail == null) {
            return 0;
        }
        var sent = 0;
        for (var letter : letters.due(BATCH)) {
            try {
                mail.send(message(letter));
                letters.sent(letter);
                sent++;
            } catch (MailException failure) {
                LOG.warn(
                        "{} was not taken by the mail server: {}",
                        letter,
                        failure.getClass().getSimpleName());
                letters.failed(letter, failure.getClass().getSimpleName());
            }
        }
        return sent;
    }

    private SimpleMailMessage message(Letters.Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.receiver());
        message.setSubject(letter.subject());
        message.setText(letter.body());
        return message;
    }
}
