// While something is being made, presses the hidden button that asks how far it is. Looks at the page again each time, for
// the answer replaces that part of it.
(function () {
    "use strict";

    const EVERY = 2000;

    function look() {
        const button = document.querySelector("[data-busy='true'] button");
        if (button && !document.hidden) {
            button.click();
        }
    }

    window.setInterval(look, EVERY);
})();
