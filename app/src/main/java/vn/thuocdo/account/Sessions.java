package vn.thuocdo.account;

import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions an account has open, to be seen and ended by whoever it belongs to. */
@Component
class Sessions {

    static final String DEVICE = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Open sessions, the one used last first. */
    List<OpenSession> of(AccountId account) {
        return sessions.findByPrincipalName(account.value().toString()).values().stream()
                .map(session -> new OpenSession(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttributeOrDefault(DEVICE, "")))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends a session of {@code account}; another's is left alone. */
    void end(AccountId account, String id) {
        if (sessions.findByPrincipalName(account.value().toString()).containsKey(id)) {
            sessions.deleteById(id);
        }
    }

    void endAll(AccountId account) {
        sessions.findByPrincipalName(account.value().toString()).keySet().forEach(sessions::deleteById);
    }
}
