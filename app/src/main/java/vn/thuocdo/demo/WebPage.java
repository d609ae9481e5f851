package vn.thuocdo.demo;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page as {@link Browser} shows it. */
record WebPage(Browser browser, URI address, Document content) {

    String path() {
        return address.getPath();
    }

    /** The form that is sent to an address ending so. */
    Optional<WebForm> find(String action) {
        return content.select("form[method=post][action$=" + action + "]").stream()
                .findFirst()
                .map(form -> new WebForm(this, (FormElement) form));
    }

    /** @throws Stuck if the page has no such form, for instance because what was sent before had a mistake */
    WebForm form(String action) {
        return find(action).orElseThrow(() -> new Stuck(path(), "no form " + action + "; " + told()));
    }

    WebPage open(String path) {
        return browser.open(path);
    }

    /**
     * Opens the page again until it does not refresh itself any more, as pages do that show how far something has come.
     */
    WebPage whenOver() {
        var page = this;
        while (!page.content.select("[hx-trigger^=every]").isEmpty()) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS))
                    .join();
            page = browser.open(address.getPath());
        }
        return page;
    }

    /** The addresses of links that begin so, in their order, each once. */
    List<String> links(String beginning) {
        return content.select("a[href^=" + beginning + "]").eachAttr("href").stream()
                .distinct()
                .toList();
    }

    /** @throws Stuck unless the page holds {@code text} */
    WebPage sees(String text) {
        if (!content.text().contains(text)) {
            throw new Stuck(path(), "does not say “%s”; %s".formatted(text, told()));
        }
        return this;
    }

    /** The first element of a CSS query. */
    Element first(String query) {
        return Objects.requireNonNull(content.selectFirst(query), () -> path() + " has no " + query);
    }

    /** What the page says, shortened: its mistakes where it tells of any. */
    String told() {
        var mistakes = content.select(".mistake, .error").text();
        var text = mistakes.isEmpty() ? content.select("main").text() : mistakes;
        return text.substring(0, Math.min(text.length(), 300));
    }
}
