package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Actors;
import vn.thuocdo.screen.SearchKey;

/**
 * Who has signed in. The session knows the account's id only; name and roles are read at each request, so that a role
 * withdrawn is gone at once.
 */
@Component
class SignedIn implements Actors {

    private static final String MEANS = "means";

    private final Accounts accounts;
    private final SecurityContextRepository contexts;

    SignedIn(Accounts accounts, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @Override
    public Optional<Actor> of(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .flatMap(known -> id(known.getName()))
                .flatMap(accounts::find)
                .filter(account -> !account.closed())
                .map(account -> new Actor(account.id().value(), account.name(), accounts.grants(account.id())));
    }

    private static Optional<AccountId> id(String name) {
        try {
            return Optional.of(new AccountId(UUID.fromString(name)));
        } catch (IllegalArgumentException anonymous) {
            return Optional.empty();
        }
    }

    /** Opens a session of {@code account}, under a new name so that nobody can have planted it. */
    void start(AccountId account, Means means, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                account.value().toString(), null, List.of());
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(MEANS, means.name());
        request.getSession().setAttribute(Sessions.DEVICE, device(request.getHeader("User-Agent")));
    }

    /** What whoever holds this session has shown to open it. */
    static Means means(HttpSession session) {
        return session.getAttribute(MEANS) instanceof String name ? Means.valueOf(name) : Means.PASSWORD;
    }

    private static String device(@Nullable String agent) {
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return accounts.names(wanted);
    }

    @Override
    public Set<UUID> called(String text) {
        var key = SearchKey.of(text);
        return accounts.all().stream()
                .filter(account ->
                        SearchKey.of(account.name() + " " + account.email()).contains(key))
                .map(account -> account.id().value())
                .collect(Collectors.toSet());
    }
}
