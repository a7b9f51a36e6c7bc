/* A button with data-copy puts the value of that field on the clipboard, and says whether it did. */
document.addEventListener("click", function (event) {
    "use strict";

    const button = event.target.closest ? event.target.closest("[data-copy]") : null;
    if (!button) {
        return;
    }
    const field = document.getElementById(button.dataset.copy);
    const status = document.getElementById("tokenCopied");
    field.select();
    (navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject(new Error("no clipboard"))).then(function () {
        status.textContent = button.dataset.done;
    }, function () {
        status.textContent = button.dataset.failed;
    });
});
