package vn.thuocdo.invitation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Who carries messages here: the mail server, and the providers the settings describe. */
@Component
class Couriers {

    private final ObjectProvider<JavaMailSender> server;
    private final Map<Medium, Courier> providers = new EnumMap<>(Medium.class);
    private final String from;
    private final @Nullable ReturnPath back;

    Couriers(
            ObjectProvider<JavaMailSender> server,
            InvitationSettings settings,
            DeliveryMarks marks,
            @Value("${thuocdo.notice.from:thuocdo@localhost}") String from) {
        this.server = server;
        this.from = from;
        this.back = back(settings.bounces(), marks);
        for (var medium : Medium.values()) {
            settings.provider(medium).map(HttpCourier::new).ifPresent(each -> providers.put(medium, each));
        }
    }

    private static @Nullable ReturnPath back(@Nullable Bounces mailbox, DeliveryMarks marks) {
        return mailbox == null
                ? null
                : new ReturnPath(
                        mailbox.address(),
                        mailbox.receipts(),
                        parcel -> marks.of(parcel.campaign(), parcel.reference()));
    }

    /** Nobody where none is set up. */
    Optional<Courier> of(Medium medium) {
        return medium == Medium.EMAIL
                ? Optional.ofNullable(server.getIfAvailable()).map(each -> new MailCourier(each, from, back))
                : Optional.ofNullable(providers.get(medium));
    }
}
