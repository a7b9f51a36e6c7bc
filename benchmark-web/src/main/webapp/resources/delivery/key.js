/*
 * The key of the municipality, on the page only: read from its file or made here, held in memory until the page is left,
 * never sent and never stored. After the file was read it is a CryptoKey that no script can read back. The file is that of
 * nl.benchmark.pseudonym.PseudonymisationKey. Also hands files to the worker that replaces numbers.
 */
(function () {
    "use strict";

    const section = document.getElementById("upload");
    const box = document.getElementById("key");
    if (!section || !box) {
        return;
    }
    const text = box.dataset;
    const refusals = JSON.parse(section.dataset.refusals);
    const state = document.getElementById("keyState");
    const input = document.getElementById("keyFile");
    const make = document.getElementById("makeKey");
    const again = document.getElementById("saveKey");
    const forget = document.getElementById("forgetKey");
    const able = Boolean(window.crypto && window.crypto.subtle && window.Worker && window.DecompressionStream && Blob.prototype.stream);
    const listeners = [];
    const LARGEST = 10000;
    let key = null;
    let fingerprint = null;

    function KeyRefusal(reason) {
        this.reason = reason;
    }

    /* ---------- the file */

    function base64(bytes) {
        return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }

    function bytes(base64url) {
        try {
            return Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), function (c) {
                return c.charCodeAt(0);
            });
        } catch (e) {
            return new Uint8Array(0);
        }
    }

    function imported(secret) {
        return crypto.subtle.importKey("raw", secret, {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
    }

    async function fingerprintOf(imported) {
        return base64(new Uint8Array(await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode("fingerprint")))).substring(0, 16);
    }

    async function checkOf(secret, mark) {
        const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("1:" + secret + ":" + mark));
        return Array.from(new Uint8Array(digest).subarray(0, 4), function (byte) {
            return byte.toString(16).padStart(2, "0");
        }).join("");
    }

    async function read(file) {
        const lines = file.replace(/\uFEFF/g, "").split(/\r\n|\r|\n/).map(function (line) {
            return line.trim();
        }).filter(function (line) {
            return line !== "" && !line.startsWith("#");
        });
        if (lines[0] !== "benchmark-sleutel") {
            throw new KeyRefusal("NOT_A_KEY_FILE");
        }
        const values = new Map();
        lines.slice(1).forEach(function (line) {
            const colon = line.indexOf(":");
            const name = line.substring(0, colon).trim();
            if (colon < 0 || values.has(name)) {
                throw new KeyRefusal("INCOMPLETE");
            }
            values.set(name, line.substring(colon + 1).trim());
        });
        if (values.has("versie") && values.get("versie") !== "1") {
            throw new KeyRefusal("OTHER_VERSION");
        }
        if (!["versie", "sleutel", "kenmerk", "controle"].every(function (name) {
            return values.has(name);
        })) {
            throw new KeyRefusal("INCOMPLETE");
        }
        const secret = bytes(values.get("sleutel"));
        if (secret.length !== 32 || base64(secret) !== values.get("sleutel")) {
            throw new KeyRefusal("NOT_A_KEY");
        }
        const usable = await imported(secret);
        const mark = await fingerprintOf(usable);
        if (mark !== values.get("kenmerk") || await checkOf(base64(secret), mark) !== values.get("controle")) {
            throw new KeyRefusal("DAMAGED");
        }
        return {key: usable, fingerprint: mark};
    }

    /* ---------- on the page */

    function use(chosen) {
        key = chosen ? chosen.key : null;
        fingerprint = chosen ? chosen.fingerprint : null;
        forget.hidden = !chosen;
        listeners.forEach(function (listener) {
            listener();
        });
    }

    function say(sentence, kind) {
        state.textContent = sentence;
        state.className = "key__state" + (kind ? " message message--" + kind : "");
    }

    /* The file just made may be saved again until another key is chosen or the page is left. */
    function dropSaved() {
        if (again.href.startsWith("blob:")) {
            URL.revokeObjectURL(again.href);
        }
        again.hidden = true;
        again.href = "#key";
    }

    input.addEventListener("change", function () {
        const file = input.files[0];
        input.value = "";
        if (!file) {
            return;
        }
        (file.size > LARGEST ? Promise.resolve("") : file.text()).then(read).then(function (chosen) {
            dropSaved();
            use(chosen);
            say(text.textChosen.replace("{0}", chosen.fingerprint), "success");
        }).catch(function (problem) {
            say(problem instanceof KeyRefusal ? refusals["key." + problem.reason] : section.dataset.textKeyFailed, "error");
        });
    });

    make.addEventListener("click", async function () {
        const secret = crypto.getRandomValues(new Uint8Array(32));
        const usable = await imported(secret);
        const mark = await fingerprintOf(usable);
        const encoded = base64(secret);
        const lines = ["benchmark-sleutel", "versie: 1", "sleutel: " + encoded, "kenmerk: " + mark, "controle: " + await checkOf(encoded, mark), ""];
        secret.fill(0);
        dropSaved();
        again.href = URL.createObjectURL(new Blob([lines.join("\n")], {type: "text/plain"}));
        again.download = "benchmark-sleutel-" + section.dataset.organisation + "-" + mark.substring(0, 6) + ".txt";
        again.hidden = false;
        again.click();
        use({key: usable, fingerprint: mark});
        say(text.textMade.replace("{0}", again.download), "success");
    });

    forget.addEventListener("click", function () {
        dropSaved();
        use(null);
        say(text.textForgotten);
        input.focus();
    });

    if (!able) {
        say(text.textUnable, "warning");
        input.disabled = true;
        make.disabled = true;
    }

    /* ---------- for the script that hands in files */

    function places(list) {
        const shown = list.slice(0, 10).map(function (place) {
            return refusals[place.field ? "lineAndField" : "line"].replace("{line}", String(place.line)).replace("{field}", place.field);
        });
        return shown.join("; ") + (list.length > 10 ? refusals.more : "");
    }

    function sentence(answer) {
        const pattern = refusals["file." + answer.refused];
        return pattern ? pattern.replace("{places}", places(answer.places)) : section.dataset.textKeyFailed;
    }

    window.benchmarkKey = {
        able: able,
        present: function () {
            return key !== null;
        },
        onChange: function (listener) {
            listeners.push(listener);
        },

        /*
         * Looks through a file in a worker, and replaces the numbers when there is a key. Gives {file, replaced, fingerprint}
         * with what may be sent, or {refused: sentence}. Without a worker there is nothing to send either. A type of file
         * that holds no persons goes as it is.
         */
        prepare: function (file, layout, progress) {
            const used = {key: key, fingerprint: fingerprint};
            if (layout.names.length === 0) {
                return Promise.resolve({file: file, replaced: 0, fingerprint: null});
            }
            if (!able) {
                return Promise.resolve({refused: text.textUnable});
            }
            return new Promise(function (answered) {
                const worker = new Worker(section.dataset.worker);
                function end(answer) {
                    worker.terminate();
                    answered(answer);
                }
                worker.addEventListener("message", function (event) {
                    const told = event.data;
                    if (told.refused) {
                        end({refused: sentence(told)});
                    } else if (told.result) {
                        end(told.result.changed
                            ? {file: told.file, replaced: told.result.replaced, fingerprint: used.fingerprint}
                            : {file: file, replaced: 0, fingerprint: null});
                    } else {
                        progress(told.progress);
                    }
                });
                worker.addEventListener("error", function () {
                    end({refused: section.dataset.textKeyFailed});
                });
                worker.postMessage({file: file, key: used.key, layout: {names: layout.names, fixed: layout.fixed}});
            });
        }
    };
}());
