package vn.thuocdo.account;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said between a page and an authenticator: a challenge, kept in the session for one answer, and the answer.
 * The authenticator must know its owner, by a finger or a PIN, so that a passkey is two factors at once; and it must
 * find its passkeys by itself, so that nobody types an address.
 *
 * @see "W3C, Web Authentication: An API for accessing Public Key Credentials, Level 3, § 7"
 */
@Component
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyCeremony {

    private static final String MAKING = "passkey.making";
    private static final String USING = "passkey.using";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final PasskeySettings settings;
    private final Environment environment;
    private final String site;
    private final Supplier<WebAuthnRelyingPartyOperations> party = SingletonSupplier.of(this::relyingParty);

    PasskeyCeremony(
            Passkeys passkeys,
            PasskeyOwners owners,
            PasskeySettings settings,
            Environment environment,
            @Value("${thuocdo.site:http://localhost:8080}") String site) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.settings = settings;
        this.environment = environment;
        this.site = site;
    }

    private WebAuthnRelyingPartyOperations relyingParty() {
        var domain = settings.domain(site);
        var entity = PublicKeyCredentialRpEntity.builder()
                .id(domain)
                .name("Thước Đo")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, entity, origins(domain));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** On one's own machine the port is whatever was free. */
    private Set<String> origins(String domain) {
        var origins = new HashSet<>(settings.origins(site));
        if (domain.equals("localhost")) {
            origins.add("http://localhost:" + environment.getProperty("local.server.port"));
        }
        return origins;
    }

    /** The challenge to make a passkey for {@code account}, as the page's script wants it. */
    String offerNew(AccountId account, HttpSession session) {
        var asker = UsernamePasswordAuthenticationToken.authenticated(
                account.value().toString(), null, List.of());
        var options = party.get()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(asker));
        session.setAttribute(MAKING, options);
        return JSON.writeValueAsString(options);
    }

    /** Keeps the passkey made in answer to this session's challenge; false where the answer does not fit it. */
    boolean make(String answer, String name, HttpSession session) {
        if (!(session.getAttribute(MAKING) instanceof PublicKeyCredentialCreationOptions options)) {
            return false;
        }
        session.removeAttribute(MAKING);
        try {
            var made = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            party.get()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (JacksonException
                | DataConversionException
                | VerificationException
                | IllegalArgumentException
                | NullPointerException unfit) { // a part of the answer that is missing is looked for without a check
            return false;
        }
    }

    /** The challenge to sign in, to be answered with whichever passkey the authenticator finds. */
    String offerSignIn(HttpSession session) {
        var nobody = new AnonymousAuthenticationToken("door", "visitor", AuthorityUtils.createAuthorityList("VISITOR"));
        var options = party.get()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
        session.setAttribute(USING, options);
        return JSON.writeValueAsString(options);
    }

    /** Whose passkey answered this session's challenge. */
    Optional<AccountId> use(String answer, HttpSession session) {
        if (!(session.getAttribute(USING) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        session.removeAttribute(USING);
        try {
            var used =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = party.get().authenticate(new RelyingPartyAuthenticationRequest(options, used));
            return Optional.of(Passkeys.owner(owner.getId()));
        } catch (JacksonException
                | DataConversionException
                | VerificationException
                | IllegalArgumentException
                | NullPointerException unfit) { // as above
            return Optional.empty();
        }
    }
}
