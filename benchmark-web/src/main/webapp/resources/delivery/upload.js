/*
 * Handing in files: chosen or dropped, type and month read from the file itself, looked through for citizen service numbers by a
 * worker that replaces them with the key (key.js), sent (a stream, no form), and followed until the result is there. A
 * plain number never leaves the browser; nothing of a file is shown or kept.
 */
(function () {
    "use strict";

    const section = document.getElementById("upload");
    if (!section) {
        return;
    }
    const text = section.dataset;
    const input = document.getElementById("files");
    const drop = document.getElementById("drop");
    const list = document.getElementById("chosen");
    const options = document.getElementById("options");
    const send = document.getElementById("send");
    const dryRun = document.getElementById("dryRun");
    const keyChange = document.getElementById("keyChange");
    const numberingFile = document.getElementById("numberingFile");
    const numberingState = document.getElementById("numberingState");
    const removeNumbering = document.getElementById("removeNumbering");
    const row = document.getElementById("fileRow");
    const spoken = document.getElementById("uploadStatus");
    const layouts = JSON.parse(text.layouts);
    const FIRST_BYTES = 65536;
    const largest = Number(text.largest) * 1024 * 1024;
    const language = document.documentElement.lang;
    let files = [];
    let number = 0;
    let working = 0;
    let signedOut = false;
    let numbering = null; /* list of old and new registration numbers, for the BUS file that is sent next */

    /* ---------- choosing */

    input.addEventListener("change", function () {
        add(input.files);
        input.value = "";
    });
    ["dragenter", "dragover"].forEach(function (kind) {
        drop.addEventListener(kind, function (event) {
            event.preventDefault();
            drop.classList.add("drop--over");
        });
    });
    ["dragleave", "drop"].forEach(function (kind) {
        drop.addEventListener(kind, function () {
            drop.classList.remove("drop--over");
        });
    });
    drop.addEventListener("drop", function (event) {
        event.preventDefault();
        add(event.dataTransfer.files);
    });
    dryRun.addEventListener("change", function () {
        send.textContent = dryRun.checked ? send.dataset.check : send.dataset.deliver;
    });

    numberingFile.addEventListener("change", function () {
        const file = numberingFile.files[0];
        if (file && (file.size === 0 || file.size > Number(text.largestNumbering) * 1024 * 1024)) {
            chooseNumbering(null);
            numberingState.textContent = text.textNumberingLarge;
        } else if (file) {
            chooseNumbering(file);
        }
        numberingFile.value = "";
    });
    removeNumbering.addEventListener("click", function () {
        chooseNumbering(null);
        numberingFile.focus();
    });

    function chooseNumbering(file) {
        numbering = file;
        removeNumbering.hidden = !file;
        numberingState.textContent = file ? text.textNumberingChosen.replace("{0}", file.name) : text.textNumberingNone;
    }

    function add(chosen) {
        Array.prototype.forEach.call(chosen, function (file) {
            const entry = newEntry(file.name, size(file.size));
            entry.file = file;
            entry.state = "chosen";
            entry.item.querySelector(".file__remove").addEventListener("click", function () {
                remove(entry);
            });
            if (file.size === 0) {
                refuse(entry, text.textEmpty);
            } else if (file.size > largest) {
                refuse(entry, text.textLarge);
            } else {
                look(entry);
            }
        });
        arrange();
    }

    function newEntry(name, detail) {
        const item = row.content.firstElementChild.cloneNode(true);
        const select = item.querySelector(".file__month-choice");
        const kind = item.querySelector(".file__type");
        number += 1;
        select.id = "month" + number;
        item.querySelector(".file__month-label").htmlFor = select.id;
        kind.id = "type" + number;
        item.querySelector(".file__type-label").htmlFor = kind.id;
        item.querySelector(".file__guess").id = "guess" + number;
        select.setAttribute("aria-describedby", "guess" + number);
        item.querySelector(".file__name").textContent = name;
        item.querySelector(".file__name").id = "name" + number;
        item.querySelector("progress").setAttribute("aria-labelledby", "name" + number);
        item.querySelector(".file__size").textContent = detail;
        item.querySelector(".file__remove").setAttribute("aria-label", text.textRemove + ": " + name);
        list.appendChild(item);
        const entry = {item: item, select: select, kind: kind, name: name};
        [select, kind].forEach(function (choice) {
            choice.addEventListener("change", function () {
                warn(entry);
            });
        });
        files.push(entry);
        return entry;
    }

    /* Before a file takes the place of another one can see what that changes. */
    function warn(entry) {
        const known = (text.delivered || "").split(" ").includes(entry.kind.value + ":" + entry.select.value);
        entry.item.querySelector(".file__replaces").textContent = known ? text.textReplaces : "";
    }

    function remove(entry) {
        entry.item.remove();
        files = files.filter(function (other) {
            return other !== entry;
        });
        arrange();
        input.focus();
    }

    function arrange() {
        list.hidden = files.length === 0;
        options.hidden = !files.some(function (entry) {
            return entry.state === "chosen";
        });
    }

    function size(bytes) {
        const unit = bytes < 1000000 ? "kilobyte" : "megabyte";
        const amount = bytes < 1000000 ? (bytes === 0 ? 0 : Math.max(1, bytes / 1000)) : bytes / 1000000;
        return new Intl.NumberFormat(language, {style: "unit", unit: unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0}).format(amount);
    }

    /* ---------- what the file says about itself: its first lines, unpacked when it is packed */

    function look(entry) {
        firstLines(entry.file).then(function (start) {
            const said = start ? aboutItself(start) : {};
            if (said.organisation && said.organisation !== text.organisation.substring(2)) {
                refuse(entry, text.textOther);
                arrange();
                return;
            }
            const month = said.month || monthInName(entry.file.name);
            const known = month && entry.select.querySelector("option[value='" + month + "']");
            if (said.type) {
                entry.kind.value = said.type;
            }
            entry.select.value = known ? month : "";
            entry.item.querySelector(".file__guess").textContent = known ? text.textGuessed : text.textNotGuessed;
            if (!known && files.length === 1) {
                entry.select.value = text.expected;
            }
            warn(entry);
            entry.plain = said.bsn;
            entry.type = said.type;
            entry.columns = said.columns || function (type) {
                return type === said.type ? 1 : 0;
            };
            askForKey(entry);
            arrange();
        });
    }

    /* A file with plain numbers waits until there is a key. */
    function askForKey(entry) {
        if (!entry.plain || (entry.state !== "chosen" && entry.state !== "needsKey")) {
            return;
        }
        const result = entry.item.querySelector(".file__result");
        if (window.benchmarkKey.present()) {
            entry.state = "chosen";
            result.hidden = true;
            entry.item.querySelector(".file__month").hidden = false;
            entry.item.querySelector(".file__key").textContent = text.textKeyWill;
        } else {
            entry.state = "needsKey";
            show(entry, text.textKeyNeeded, "error", null, null);
            say(entry.name + ": " + text.textKeyNeeded);
        }
    }

    window.benchmarkKey.onChange(function () {
        files.forEach(askForKey);
        arrange();
    });

    function firstLines(file) {
        return file.slice(0, FIRST_BYTES).arrayBuffer().then(function (buffer) {
            const bytes = new Uint8Array(buffer);
            if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
                return unpacked(bytes, "gzip");
            }
            if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
                const head = new DataView(buffer);
                const start = 30 + head.getUint16(26, true) + head.getUint16(28, true);
                const packed = bytes.subarray(start);
                return head.getUint16(8, true) === 0 ? packed : unpacked(packed, "deflate-raw");
            }
            return bytes;
        }).then(function (bytes) {
            return new TextDecoder("utf-8").decode(bytes);
        }).catch(function () {
            return "";
        });
    }

    /* The end of what is unpacked is cut off, so it ends in a fault; what came before it counts. */
    function unpacked(bytes, format) {
        const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
        const parts = [];
        let length = 0;
        function more() {
            return reader.read().then(function (part) {
                if (!part.done && length < FIRST_BYTES) {
                    parts.push(part.value);
                    length += part.value.length;
                    return more();
                }
                reader.cancel().catch(function () { /* nothing is waiting for it */ });
                return undefined;
            }, function () {
                return undefined;
            });
        }
        return more().then(function () {
            return new Blob(parts).arrayBuffer();
        });
    }

    function aboutItself(start) {
        const clean = start.replace(/^\uFEFF/, "");
        const said = {};
        const root = /<bus\b([^>]*)>/.exec(clean);
        if (root) {
            const year = /\bjaar\s*=\s*["'](\d{4})["']/.exec(root[1]);
            const month = /\bmaand\s*=\s*["'](\d{1,2})["']/.exec(root[1]);
            const organisation = /\bgemeentecode\s*=\s*["'](\d{1,4})["']/.exec(root[1]);
            said.month = year && month ? year[1] + "-" + month[1].padStart(2, "0") : "";
            said.organisation = organisation ? organisation[1].padStart(4, "0") : "";
            said.type = "BUS";
            said.bsn = (clean.match(/<bsn>\s*\d{8,9}\s*<\/bsn>/g) || []).some(function (element) {
                return isBsn(element.replace(/\D/g, ""));
            });
            return said;
        }
        const lines = clean.split(/\r?\n/).slice(0, 500).map(function (line) {
            return line.split(";").map(function (cell) {
                return cell.trim().replace(/^"(.*)"$/, "$1").trim();
            });
        });
        const columns = lines[0].map(function (name) {
            return name.toLowerCase();
        });
        const header = typeOfHeader(columns);
        if (!header) {
            return aboutFixedWidth(clean.split(/\r?\n/).slice(0, 500));
        }
        said.type = header;
        said.columns = function (type) {
            return columnsOf(type, columns);
        };
        const first = lines[1] || [];
        const year = first[columns.indexOf("statistiekjaar")] || "";
        const month = first[columns.indexOf("statistiekmaand")] || "";
        const organisation = first[columns.indexOf("gemeentecode")] || "";
        const numbers = layouts[header].names.map(function (name) {
            return columns.indexOf(name);
        });
        said.month = /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) ? year + "-" + month.padStart(2, "0") : "";
        said.organisation = /^\d{1,4}$/.test(organisation) ? organisation.padStart(4, "0") : "";
        said.bsn = lines.slice(1).some(function (line) {
            return numbers.some(function (column) {
                return column >= 0 && isBsn(line[column] || "");
            });
        });
        return said;
    }

    /* The type of which the header has the most columns; none when it has no column of any. */
    function typeOfHeader(columns) {
        let best = "";
        let most = 0;
        Object.keys(layouts).forEach(function (type) {
            const known = columnsOf(type, columns);
            if (known > most) {
                best = type;
                most = known;
            }
        });
        return best;
    }

    function columnsOf(type, columns) {
        return layouts[type].columns.filter(function (name) {
            return columns.includes(name);
        }).length;
    }

    /* Places come before the first number, so they are the same in a raw file and in one with pseudonyms. */
    function aboutFixedWidth(lines) {
        const said = {};
        const type = Object.keys(layouts).find(function (one) {
            const places = layouts[one].places;
            return places && lines[0].substring(places.statistiekcode.from, places.statistiekcode.to) === places.statistiekcode.code;
        });
        if (!type || !/^\d{6}/.test(lines[0])) {
            return said;
        }
        const layout = layouts[type];
        let fixed = null;
        function at(name) {
            return lines[0].substring(layout.places[name].from, layout.places[name].to).trim();
        }
        said.type = type;
        said.month = at("statistiekjaar") + "-" + at("statistiekmaand");
        said.organisation = /^\d{1,4}$/.test(at("gemeentecode")) ? at("gemeentecode").padStart(4, "0") : "";
        fixed = fixedIn(layout, said.month);
        said.bsn = lines.some(function (line) {
            return line.length <= fixed.lineLength && fixed.fields.some(function (field) {
                return isBsn(line.substring(field.start - 1, field.start + 8).trim());
            });
        });
        return said;
    }

    /* Where the numbers stand in a file of fixed width with figures of this month; nothing of a type without. */
    function fixedIn(layout, month) {
        if (!layout.fixed || layout.fixed.length === 0) {
            return null;
        }
        return layout.fixed.reduce(function (found, one) {
            return one.from <= month ? one : found;
        });
    }

    /* The same for one month: what each line begins with, and where the numbers stand in other months. */
    function ofMonth(layout, month) {
        const fixed = fixedIn(layout, month);
        if (!fixed) {
            return null;
        }
        const own = fixed.fields.map(function (field) {
            return field.start;
        });
        const elsewhere = layout.fixed.reduce(function (starts, one) {
            return starts.concat(one.fields.map(function (field) {
                return field.start;
            }));
        }, []).filter(function (start, i, all) {
            return !own.includes(start) && all.indexOf(start) === i;
        });
        return {lineLength: fixed.lineLength, fields: fixed.fields, begins: month.replace("-", ""), elsewhere: elsewhere};
    }

    /* By the layout of another type numbers could be looked for in the wrong place, or not at all. */
    function isOfOtherType(entry) {
        return Boolean(entry.type) && entry.type !== entry.kind.value && entry.columns(entry.type) > entry.columns(entry.kind.value);
    }

    function nameOf(entry, type) {
        return entry.kind.querySelector("option[value='" + type + "']").textContent;
    }

    /* The eleven-test; fillers of zeros and nines are no numbers of anybody. */
    function isBsn(value) {
        if (!/^\d{8,9}$/.test(value) || /^(0+|9+)$/.test(value)) {
            return false;
        }
        const digits = value.padStart(9, "0");
        let sum = -Number(digits[8]);
        for (let place = 0; place < 8; place += 1) {
            sum += (9 - place) * Number(digits[place]);
        }
        return sum % 11 === 0;
    }

    function monthInName(name) {
        const found = /(?:^|\D)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?:\D|$)/.exec(name);
        return found ? found[1] + "-" + found[2] : "";
    }

    /* ---------- sending, one after the other, and following */

    send.addEventListener("click", function () {
        const ready = files.filter(function (entry) {
            return entry.state === "chosen";
        });
        const without = ready.find(function (entry) {
            return !entry.select.value;
        });
        if (ready.length === 0) {
            say(text.textNothing);
            return;
        }
        if (without) {
            without.select.setAttribute("aria-invalid", "true");
            without.item.classList.add("field--invalid");
            without.item.querySelector(".file__guess").textContent = text.textNotGuessed;
            without.select.focus();
            return;
        }
        const benefits = ready.filter(function (entry) {
            return entry.kind.value === "BUS";
        });
        if (numbering && benefits.length !== 1) {
            document.getElementById("numbering").open = true;
            numberingState.textContent = text.textNumberingOne;
            numberingFile.focus();
            return;
        }
        benefits.forEach(function (entry) {
            entry.numbering = numbering;
        });
        sendAll(ready, dryRun.checked, keyChange.checked);
    });

    function sendAll(ready, dry, key) {
        ready.forEach(function (entry) {
            entry.keyChange = key;
            entry.state = "sending";
            entry.received = false;
            entry.item.classList.remove("field--invalid");
            entry.select.removeAttribute("aria-invalid");
            entry.select.disabled = true;
            entry.kind.disabled = true;
            entry.item.querySelector(".file__guess").textContent = "";
            entry.item.querySelector(".file__key").textContent = "";
            entry.item.querySelector(".file__replaces").textContent = "";
            entry.item.querySelector(".file__result").hidden = true;
            entry.item.querySelector(".file__remove").hidden = true;
            work(entry, 0, text.textWaiting);
        });
        arrange();
        working += ready.length;
        ready.reduce(function (before, entry) {
            return before.then(function () {
                return prepare(entry);
            }).then(function (prepared) {
                return prepared ? transfer(entry, prepared, dry, key) : undefined;
            });
        }, Promise.resolve());
    }

    /* After a check: what the file would change, and a button that hands in the same file in earnest. */
    function offer(entry, json) {
        const result = entry.item.querySelector(".file__result");
        if (json.changes && json.changes.length > 0) {
            const changes = document.createElement("ul");
            changes.className = "file__changes";
            json.changes.forEach(function (sentence) {
                const line = document.createElement("li");
                line.textContent = sentence;
                changes.appendChild(line);
            });
            result.insertBefore(changes, result.querySelector("a"));
        }
        if (json.deliver && entry.file) {
            const actions = document.createElement("div");
            const button = document.createElement("button");
            actions.className = "actions";
            button.type = "button";
            button.className = "button file__deliver";
            button.textContent = json.deliver;
            button.addEventListener("click", function () {
                sendAll([entry], false, entry.keyChange);
            });
            actions.appendChild(button);
            result.appendChild(actions);
        }
    }

    /* What may be sent, or nothing when the file was refused here. */
    function prepare(entry) {
        const what = window.benchmarkKey.present() ? text.textKeyWorking : text.textKeyLooking;
        work(entry, 0, what);
        const known = layouts[entry.kind.value];
        if (isOfOtherType(entry)) {
            finish(entry, text.textOtherType.replace("{0}", nameOf(entry, entry.type)).replace("{1}", nameOf(entry, entry.kind.value)), "error");
            return Promise.resolve(null);
        }
        const layout = {names: known.names, fixed: ofMonth(known, entry.select.value)};
        return window.benchmarkKey.prepare(entry.file, layout, function (percentage) {
            work(entry, percentage, what);
        }).then(function (prepared) {
            if (prepared.refused) {
                finish(entry, prepared.refused, "error");
                return null;
            }
            if (prepared.file.size > largest) {
                finish(entry, text.textLarge, "error");
                return null;
            }
            entry.replaced = prepared.replaced;
            return prepared;
        });
    }

    function transfer(entry, prepared, dry, key) {
        return new Promise(function (next) {
            const request = new XMLHttpRequest();
            request.open("POST", text.address + "?type=" + entry.kind.value + "&period=" + entry.select.value + "&dryRun=" + dry + "&keyChange=" + key + "&organisation=" + text.organisation
                + (entry.numbering ? "&numberingBytes=" + entry.numbering.size : "")
                + (prepared.fingerprint ? "&keyFingerprint=" + prepared.fingerprint : ""));
            request.setRequestHeader("Content-Type", "application/octet-stream");
            request.upload.addEventListener("progress", function (event) {
                work(entry, event.lengthComputable ? 100 * event.loaded / event.total : 0, text.textSending);
            });
            request.addEventListener("load", function () {
                answer(entry, request);
                next();
            });
            ["error", "abort", "timeout"].forEach(function (kind) {
                request.addEventListener(kind, function () {
                    finish(entry, text.textFailed, "error");
                    next();
                });
            });
            work(entry, 0, text.textSending);
            request.send(entry.numbering ? new Blob([entry.numbering, prepared.file]) : prepared.file);
        });
    }

    function answer(entry, request) {
        const json = parsed(request.getResponseHeader("Content-Type"), request.responseText);
        if (!json) {
            signedOut = request.status < 400;
            finish(entry, request.status < 400 ? text.textExpired : text.textFailed, "error");
        } else if (json.refused) {
            finish(entry, json.refused, "error", json.findings ? [json.findings, text.textExisting] : null);
        } else {
            follow(entry, json);
        }
    }

    function parsed(type, body) {
        return (type || "").indexOf("application/json") === 0 ? JSON.parse(body) : null;
    }

    function follow(entry, json) {
        if (json.finished) {
            finish(entry, json.sentence, !json.accepted ? "error" : json.status === "ACCEPTED" ? "success" : "warning",
                [json.findings, text.textFindings], json.numbers);
            offer(entry, json);
            return;
        }
        entry.received = true;
        work(entry, json.progress, json.away ? text.textAway : text.textChecking);
        window.setTimeout(function () {
            window.fetch(text.address + "?id=" + json.id, {cache: "no-store"}).then(function (response) {
                if (response.status === 503) {
                    away(entry, json);
                    return undefined;
                }
                return response.text().then(function (body) {
                    const later = parsed(response.headers.get("Content-Type"), body);
                    if (later && !later.refused) {
                        follow(entry, later);
                    } else {
                        signedOut = !later;
                        finish(entry, later ? later.refused : text.textReceived, later ? "error" : "warning");
                    }
                });
            }).catch(function () {
                away(entry, json);
            });
        }, 700);
    }

    /* What was sent is safe, so it is asked again until there is an answer; who looks should know why nothing happens. */
    function away(entry, json) {
        follow(entry, Object.assign({}, json, {away: true}));
    }

    function work(entry, percentage, what) {
        const box = entry.item.querySelector(".file__work");
        box.hidden = false;
        box.querySelector("progress").value = percentage;
        box.querySelector(".file__progress").textContent = what + (/:$/.test(what) ? " " + Math.round(percentage) + "%" : "");
    }

    function refuse(entry, why) {
        entry.state = "done";
        show(entry, why, "error", null, null);
    }

    function finish(entry, sentence, kind, link, numbers) {
        entry.state = "done";
        show(entry, sentence, kind, link, numbers);
        entry.item.querySelector(".file__remove").hidden = false;
        say(entry.name + ": " + sentence);
        working -= 1;
        if (working === 0 && !signedOut && window.refreshDeliveries) {
            window.refreshDeliveries();
        }
    }

    function show(entry, sentence, kind, link, numbers) {
        const result = entry.item.querySelector(".file__result");
        const paragraph = document.createElement("p");
        entry.item.querySelector(".file__work").hidden = true;
        entry.item.querySelector(".file__month").hidden = true;
        result.hidden = false;
        result.className = "file__result message message--" + (kind === "error" ? "refused" : kind);
        result.textContent = "";
        paragraph.textContent = sentence;
        result.appendChild(paragraph);
        if (entry.replaced) {
            const replaced = document.createElement("p");
            replaced.className = "small";
            replaced.textContent = text.textKeyReplaced.replace("{0}", new Intl.NumberFormat(language).format(entry.replaced));
            result.appendChild(replaced);
        }
        if (numbers && numbers.length > 0) {
            const terms = document.createElement("dl");
            terms.className = "numbers";
            numbers.forEach(function (pair) {
                const group = document.createElement("div");
                const term = document.createElement("dt");
                const value = document.createElement("dd");
                term.textContent = pair[0];
                value.textContent = pair[1];
                group.append(term, value);
                terms.appendChild(group);
            });
            result.appendChild(terms);
        }
        if (link) {
            const anchor = document.createElement("a");
            anchor.href = link[0];
            anchor.textContent = link[1];
            result.appendChild(anchor);
        }
    }

    function say(sentence) {
        spoken.textContent = sentence;
    }

    /* ---------- what was still being read when the page was opened */

    (text.running || "").split(" ").filter(Boolean).forEach(function (pair) {
        const parts = pair.split(":");
        const option = row.content.querySelector("option[value='" + parts[1] + "']");
        const entry = newEntry(text.textRunning + (option ? " " + option.textContent : ""), "");
        entry.state = "sending";
        entry.item.querySelector(".file__month").hidden = true;
        entry.item.querySelector(".file__remove").hidden = true;
        entry.item.querySelector(".file__remove").addEventListener("click", function () {
            remove(entry);
        });
        working += 1;
        follow(entry, {id: parts[0], finished: false, progress: 0});
    });
    arrange();

    window.addEventListener("beforeunload", function (event) {
        if (files.some(function (entry) {
            return entry.state === "sending" && entry.file && !entry.received && !entry.item.querySelector(".file__work").hidden;
        })) {
            event.preventDefault();
        }
    });
}());
