/* What every page does: drawer, account menu, faults, the end of the session, and keeping what was typed. */
(function () {
    "use strict";

    const storage = window.sessionStorage;
    const account = document.body.dataset.account || "";
    const key = "benchmark:" + account + ":" + window.location.pathname;

    /* ---------- drawer on narrow screens */

    const drawerButton = document.querySelector(".drawer-button");
    const drawer = document.getElementById("navigation");

    function showDrawer(open) {
        drawer.classList.toggle("page-navigation--open", open);
        drawerButton.setAttribute("aria-expanded", String(open));
    }

    if (drawerButton && drawer) {
        drawerButton.addEventListener("click", function () {
            const open = drawerButton.getAttribute("aria-expanded") !== "true";
            showDrawer(open);
            if (open) {
                drawer.querySelector("a").focus();
            }
        });
        drawer.addEventListener("click", function (event) {
            if (event.target === drawer) {
                showDrawer(false);
            }
        });
        drawer.addEventListener("focusout", function (event) {
            if (event.relatedTarget && !drawer.contains(event.relatedTarget)) {
                showDrawer(false);
            }
        });
    }

    /* ---------- a list is found again as it was left: its filter stays in its link in the navigation, in this tab */

    const filters = "benchmark-filter:" + account + ":"; // not among what forget() removes

    if (account && document.getElementById("filter")) {
        const chosen = new URLSearchParams(window.location.search);
        chosen.delete("language");
        storage.setItem(filters + window.location.pathname, chosen.toString());
    }
    document.querySelectorAll("#navigation a").forEach(function (link) {
        const chosen = storage.getItem(filters + link.pathname);
        if (chosen && link.pathname !== window.location.pathname) {
            link.search = chosen;
        }
    });

    /* ---------- "/" goes to the search, unless somebody types */

    const search = document.getElementById("site-search");

    document.addEventListener("keydown", function (event) {
        const typing = event.target.closest("input, textarea, select, [contenteditable]");
        if (search && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            search.focus();
            search.select();
        }
    });

    /* ---------- one box that ticks all boxes of a list; its words stand in data-choose */

    document.querySelectorAll("[data-choose]").forEach(function (list) {
        const boxes = function () {
            return Array.from(list.querySelectorAll("input[type=checkbox]:not(.choose-all)"));
        };
        if (boxes().length === 0) {
            return;
        }
        const all = document.createElement("input");
        all.type = "checkbox";
        all.className = "choose-all";
        const show = function () {
            const ticked = boxes().filter(function (box) { return box.checked; }).length;
            all.checked = ticked === boxes().length;
            all.indeterminate = ticked > 0 && !all.checked;
        };
        all.addEventListener("change", function () {
            boxes().forEach(function (box) { box.checked = all.checked; });
        });
        list.addEventListener("change", show);
        show();
        const head = list.querySelector("thead th");
        if (head) {
            all.setAttribute("aria-label", list.dataset.choose);
            head.append(" ", all);
        } else {
            const label = document.createElement("label");
            label.append(all, " " + list.dataset.choose);
            list.querySelector("legend").after(label);
        }
    });

    /* ---------- menus close with Escape and by a press elsewhere */

    document.addEventListener("keydown", function (event) {
        if (event.key !== "Escape") {
            return;
        }
        document.querySelectorAll("details.menu[open]").forEach(function (menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        });
        if (drawerButton && drawerButton.getAttribute("aria-expanded") === "true") {
            showDrawer(false);
            drawerButton.focus();
        }
    });
    document.addEventListener("click", function (event) {
        document.querySelectorAll("details.menu[open]").forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });

    /* ---------- boxes that scroll can be reached by keyboard */

    function reachScrollBoxes() {
        document.querySelectorAll(".scroll-box, .ui-datatable-tablewrapper").forEach(function (box) {
            if (box.scrollWidth > box.clientWidth + 1) {
                box.tabIndex = 0;
                const caption = box.querySelector("caption");
                box.setAttribute("role", "region");
                box.setAttribute("aria-label", caption ? caption.textContent.trim() : document.title);
            } else {
                box.removeAttribute("tabindex");
                box.removeAttribute("role");
                box.removeAttribute("aria-label");
            }
        });
    }

    reachScrollBoxes();
    window.addEventListener("resize", reachScrollBoxes);
    document.addEventListener("toggle", reachScrollBoxes, true);

    /* ---------- faults: to the first wrong field after each answer, else to the summary, which is read aloud anyway; its links go to the field */

    function toFaults() {
        const faults = document.querySelector(".message--error[role='alert']");
        const links = faults ? Array.from(faults.querySelectorAll("a[href^='#']")) : [];
        const fields = links.map(fieldOf).filter(Boolean);
        fields.sort(function (one, other) {
            return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
        });
        fields.forEach(function (field) {
            if (field.matches("input, select, textarea")) {
                field.setAttribute("aria-invalid", "true");
            }
        });
        const first = fields[0] || faults;
        if (first) {
            first.focus();
        }
    }

    function fieldOf(link) {
        const field = document.getElementById(link.getAttribute("href").substring(1));
        return field && (field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea") || field);
    }

    toFaults();
    document.addEventListener("click", function (event) {
        const link = event.target.closest ? event.target.closest(".message--error a[href^='#']") : null;
        const field = link && fieldOf(link);
        if (field) {
            event.preventDefault();
            field.focus();
        }
    });

    /* ---------- what was typed survives the end of the session, in this window and for this account only */

    function kept() {
        return Array.prototype.filter.call(
            document.querySelectorAll("main input, main select, main textarea"),
            function (input) {
                return input.name && !/^(password|hidden|file|submit|button)$/.test(input.type)
                    && !/password/.test(input.autocomplete || "");
            });
    }

    function keep() {
        storage.removeItem("benchmark:restore"); // what is typed from now on is no longer of before the session ended
        const values = {};
        kept().forEach(function (input) {
            if (input.type === "checkbox" || input.type === "radio") {
                (values[input.name] = values[input.name] || []).push(input.checked);
            } else {
                (values[input.name] = values[input.name] || []).push(input.value);
            }
        });
        storage.setItem(key, JSON.stringify(values));
    }

    function restore() {
        const values = JSON.parse(storage.getItem(key) || "{}");
        const seen = {};
        let restored = false;
        kept().forEach(function (input) {
            const index = seen[input.name] = input.name in seen ? seen[input.name] + 1 : 0;
            const value = (values[input.name] || [])[index];
            if (value === undefined) {
                return;
            }
            if (typeof value === "boolean") {
                restored = restored || input.checked !== value;
                input.checked = value;
            } else {
                restored = restored || input.value !== value;
                input.value = value;
            }
        });
        if (restored) {
            const message = document.createElement("div");
            const text = document.createElement("p");
            message.className = "message message--success";
            text.textContent = document.getElementById("texts").dataset.restored;
            message.appendChild(text);
            document.getElementById("notices").appendChild(message);
        }
    }

    function forget() {
        Object.keys(storage).forEach(function (name) {
            if (name.indexOf("benchmark:" + account + ":") === 0) {
                storage.removeItem(name);
            }
        });
        storage.removeItem("benchmark:restore");
    }

    /* Only who had to sign in again gets back what was typed; whoever goes on to another page left it behind. */
    if (/\/(error\/session-expired|sign-in)\.xhtml$/.test(window.location.pathname)) {
        storage.setItem("benchmark:restore", "true");
    } else if (account) {
        if (!storage.getItem("benchmark:restore")) {
            forget();
        } else if (storage.getItem(key)) {
            restore();
            forget();
        }
        document.addEventListener("input", keep);
        document.addEventListener("change", keep);
    }
    const signOut = document.getElementById("session:signOut");
    if (signOut) {
        signOut.addEventListener("click", function () {
            storage.clear();
        });
    }

    /* ---------- what PrimeFaces leaves unnamed or names wrongly for a screen reader */

    function repair() {
        document.querySelectorAll(".ui-autocomplete-multiple-container").forEach(function (list) {
            const root = list.closest(".ui-autocomplete");
            const input = root && root.querySelector("input");
            list.removeAttribute("role");
            list.removeAttribute("aria-orientation");
            list.querySelectorAll("li").forEach(function (item) {
                item.removeAttribute("role");
                item.removeAttribute("aria-selected");
                item.removeAttribute("aria-label");
            });
            if (input && document.getElementById(root.id + "Label")) {
                input.setAttribute("aria-labelledby", root.id + "Label");
            }
            if (!list.dataset.repaired) {
                list.dataset.repaired = "true";
                new MutationObserver(repair).observe(list, {childList: true});
            }
        });
        document.querySelectorAll(".ui-fileupload").forEach(function (upload) {
            const choose = upload.querySelector(".ui-fileupload-choose");
            const files = upload.querySelector(".ui-fileupload-files");
            if (choose) {
                choose.removeAttribute("aria-labelledby");
            }
            upload.querySelectorAll(".ui-fileupload-row").forEach(function (row) {
                const name = row.querySelector(".ui-fileupload-filename");
                const bar = row.querySelector("[role='progressbar']");
                const cancel = row.querySelector("button");
                if (name && bar) {
                    bar.setAttribute("aria-label", name.textContent.trim());
                }
                if (name && cancel) {
                    cancel.setAttribute("aria-label", cancel.textContent.trim() + " " + name.textContent.trim());
                }
            });
            if (files && !files.dataset.repaired) {
                files.dataset.repaired = "true";
                new MutationObserver(repair).observe(files, {childList: true, subtree: true});
            }
        });
    }

    repair();
    window.addEventListener("load", repair);

    /* ---------- a warning before the session ends */

    const warning = document.getElementById("session-warning");
    let toWarning = 0;
    let toEnd = 0;

    function ended() {
        const back = window.location.pathname + window.location.search;
        window.location.assign(warning.dataset.expired + "?back=" + encodeURIComponent(back));
    }

    function start() {
        const minutes = Number(warning.dataset.minutes);
        window.clearTimeout(toWarning);
        window.clearTimeout(toEnd);
        toWarning = window.setTimeout(function () {
            warning.showModal();
        }, (minutes - 2) * 60000);
        toEnd = window.setTimeout(ended, minutes * 60000);
    }

    if (warning && Number(warning.dataset.minutes) > 2) {
        start();
        warning.querySelector("button").addEventListener("click", function () {
            window.fetch(warning.dataset.address, {cache: "no-store"}).then(function (answer) {
                if (answer.status === 204) {
                    warning.close();
                    start();
                } else {
                    ended();
                }
            });
        });
    }

    /* ---------- partial answers */

    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", function (event, xhr) {
            reachScrollBoxes();
            repair();
            if (xhr && xhr.responseText && xhr.responseText.indexOf("message--error") >= 0) {
                toFaults();
            }
            if (warning) {
                start();
            }
        });
        window.jQuery(document).on("pfAjaxError", function (event, xhr) {
            const type = xhr && xhr.getResponseHeader ? xhr.getResponseHeader("Content-Type") || "" : "";
            if (warning && type.indexOf("text/html") === 0) {
                ended();
            }
        });
    }
}());
