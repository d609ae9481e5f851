package vn.thuocdo.response;

import java.time.Clock;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.CallerLimit;
import vn.thuocdo.problem.HeldOff;
import vn.thuocdo.problem.Problem;

/**
 * Holds off whoever guesses tokens, by their address; and whoever floods us with one, by the token. A right one is
 * never held off by an address: a whole village may share it.
 */
@Component
@EnableConfigurationProperties(ResponseSettings.class)
public class TokenLimits {

    private final ResponseSettings settings;
    private final CallerLimit wrong;
    private final CallerLimit uses;

    TokenLimits(ResponseSettings settings, Clock clock) {
        this.settings = settings;
        wrong = new CallerLimit(settings.wrongTokens(), settings.anotherAfter(), clock);
        uses = new CallerLimit(settings.usesOfToken(), settings.anotherUseAfter(), clock);
    }

    /** @throws HeldOff if too many from there were wrong */
    public void countWrong(String address) {
        if (isGuessing(address)) {
            throw new HeldOff(Problem.TOO_MANY_TOKENS, settings.anotherAfter());
        }
    }

    /** The same, for one of a batch. @return whether there were too many */
    boolean isGuessing(String address) {
        return !wrong.take(address);
    }

    /** @throws HeldOff if something was sent by that token too often */
    void countUse(Token token) {
        if (!uses.takeOf(HexFormat.of().formatHex(token.hash()))) {
            throw new HeldOff(Problem.TOO_MANY_USES, settings.anotherUseAfter());
        }
    }
}
