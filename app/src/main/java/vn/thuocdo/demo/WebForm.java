package vn.thuocdo.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jsoup.nodes.FormElement;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form of a page, holding what the page filled in until it is typed over. */
final class WebForm {

    private final WebPage page;
    private final FormElement form;
    private final MultiValueMap<String, Object> fields = new LinkedMultiValueMap<>();

    WebForm(WebPage page, FormElement form) {
        this.page = page;
        this.form = form;
        form.formData().stream()
                .filter(field -> form.select("input[type=file]").stream()
                        .noneMatch(input -> input.attr("name").equals(field.key())))
                .forEach(field -> fields.add(field.key(), field.value()));
    }

    /** Sends the value of a button along. */
    WebForm press(String name, String value) {
        fields.set(name, value);
        return this;
    }

    boolean has(String name) {
        return !form.select("[name=\"" + name + "\"]").isEmpty();
    }

    /** Types over a field. */
    WebForm set(String name, Object value) {
        if (!has(name)) {
            throw new Stuck(page.path(), "the form has no field " + name);
        }
        fields.set(name, value.toString());
        return this;
    }

    /** Ticks a box that may stand beside others of its name. */
    WebForm tick(String name, String value) {
        fields.add(name, value);
        return this;
    }

    WebForm attach(String name, String fileName, byte[] content) {
        fields.set(name, new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return this;
    }

    String value(String name) {
        return Objects.toString(fields.getFirst(name), "");
    }

    WebPage send() {
        var body = new ByteArrayOutputStream();
        var headers = new HttpHeaders();
        var type = form.attr("enctype").equals(MediaType.MULTIPART_FORM_DATA_VALUE)
                ? MediaType.MULTIPART_FORM_DATA
                : MediaType.APPLICATION_FORM_URLENCODED;
        try {
            new FormHttpMessageConverter().write(fields, type, new Message(headers, body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return page.browser().post(form.attr("action"), Objects.toString(headers.getContentType()), body.toByteArray());
    }

    private record Message(HttpHeaders headers, ByteArrayOutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
