// Keys a sheet without a mouse: Enter goes to the next field, and so does the one key that answers a question.

/** @param {HTMLFormElement} form */
function keyed(form) {
    const fields = [...form.querySelectorAll("input:not([type=hidden]), textarea, button")];
    const onward = field => fields[fields.indexOf(field) + 1]?.focus();
    form.addEventListener("keydown", event => {
        if (event.key === "Enter" && event.target.tagName === "INPUT") {
            event.preventDefault();
            onward(event.target);
        }
    });
    form.addEventListener("input", event => {
        if ("oneKey" in event.target.dataset && event.target.value.length === 1) {
            onward(event.target);
        }
    });
}

document.querySelectorAll("form[data-keyed]").forEach(keyed);
