/*
 * Replaces citizen service numbers by pseudonyms, in a worker of the page, before anything is sent (DEL-2). It follows the
 * steps of nl.benchmark.pseudonym.Pseudonymiser and agrees with it on every byte; a change here is a change there.
 *
 * Asked:   {file, key, layout: {names, fixed: {lineLength, fields: [{name, start}], begins, elsewhere: [start]} | null}}; key is
 *          a CryptoKey that cannot be read, or null to look only; begins and elsewhere as in RawLayout, and may be missing.
 * Answers: {progress: 0…100} again and again, then one of {result: {changed, replaced, pseudonyms, lines}, file} and
 *          {refused: reason, places: [{line, field}]}. No message holds a number.
 */
(function () {
    "use strict";

    const LONGEST_LINE = 65536;
    const MOST_COLUMNS = 1000;
    const MOST_PLACES = 50;
    const LARGEST = 512 * 1024 * 1024;
    const HEAD = 65536;
    const RAW = 9;
    const WIDE = 46;
    const LEAST_VALUES = 20;
    const REFUSED_PERCENT = 90;
    const TAB = 9, LF = 10, CR = 13, BLANK = 32, BANG = 33, QUOTE = 34, APOSTROPHE = 39, DASH = 45, SLASH = 47;
    const ZERO = 48, NINE = 57, SEMICOLON = 59, LESS = 60, EQUALS = 61, MORE = 62, QUESTION = 63, CLOSED = 93;
    const BASE64 = bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    const LETTERS = new Uint8Array(256);
    BASE64.forEach(function (c) {
        LETTERS[c] = 1;
    });

    function Refusal(reason, places) {
        this.reason = reason;
        this.places = places || [];
    }

    function bytesOf(text) {
        return Uint8Array.from(text, function (c) {
            return c.charCodeAt(0);
        });
    }

    /* One character per byte: names are compared and shown, never the values. */
    function textOf(bytes, from, to) {
        return String.fromCharCode.apply(null, bytes.subarray(from, to));
    }

    function place(line, field) {
        return {line: line, field: field};
    }

    function isBlank(c) {
        return c === BLANK || c === TAB;
    }

    function isWhite(c) {
        return c === BLANK || c === TAB || c === LF || c === CR;
    }

    function localName(name) {
        return name.substring(name.indexOf(":") + 1).toLowerCase();
    }

    /* ---------- numbers */

    /* The citizen service number, or -1: eight or nine digits that pass the eleven-test, not only zeros or nines. */
    function numberOf(text, from, to) {
        const length = to - from;
        if (length !== RAW && length !== RAW - 1) {
            return -1;
        }
        let number = 0;
        for (let i = from; i < to; i += 1) {
            const digit = text[i] - ZERO;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        if (number === 0 || number === 999999999) {
            return -1;
        }
        let sum = -(number % 10);
        let rest = Math.floor(number / 10);
        for (let weight = 2; rest > 0; weight += 1) {
            sum += weight * (rest % 10);
            rest = Math.floor(rest / 10);
        }
        return sum % 11 === 0 ? number : -1;
    }

    function isFiller(text, from, to, least) {
        if (to - from < least || (text[from] !== ZERO && text[from] !== NINE)) {
            return false;
        }
        for (let i = from + 1; i < to; i += 1) {
            if (text[i] !== text[from]) {
                return false;
            }
        }
        return true;
    }

    function isPseudonym(text, from, to) {
        if (to - from !== WIDE || text[from] !== 118 || text[from + 1] !== 49 || text[from + 2] !== 58) {
            return false;
        }
        for (let i = from + 3; i < to; i += 1) {
            if (LETTERS[text[i]] === 0) {
                return false;
            }
        }
        return true;
    }

    function digits(text, from, to) {
        let number = 0;
        for (let i = from; i < to; i += 1) {
            number = number * 10 + text[i] - ZERO;
        }
        return number;
    }

    function isDate(text, from, to) {
        if (to - from !== 8) {
            return false;
        }
        const year = digits(text, from, from + 4);
        const month = digits(text, from + 4, from + 6);
        const day = digits(text, from + 6, to);
        return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    function isNumber(text, from, to) {
        return numberOf(text, from, to) >= 0 && !isDate(text, from, to);
    }

    /* Seven digits or more, however written: a number with a typing error is still somebody's. */
    function mayBeANumber(text, from, to) {
        let found = 0;
        let others = 0;
        for (let i = from; i < to; i += 1) {
            const c = text[i];
            if (c >= ZERO && c <= NINE) {
                found += 1;
            } else if (c > 127 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)) {
                others += 1;
            }
        }
        return found >= RAW - 2 && others < found;
    }

    /* Counts per column other than bsn how many values are citizen service numbers. */
    function NumberColumns() {
        this.filled = [];
        this.passing = [];
    }

    NumberColumns.prototype.count = function (column, text, from, to) {
        if (from === to || isFiller(text, from, to, RAW - 1)) {
            return;
        }
        this.filled[column] = (this.filled[column] || 0) + 1;
        if (isNumber(text, from, to)) {
            this.passing[column] = (this.passing[column] || 0) + 1;
        }
    };

    NumberColumns.prototype.refuses = function (column) {
        const filled = this.filled[column] || 0;
        return filled >= LEAST_VALUES && (this.passing[column] || 0) * 100 >= filled * REFUSED_PERCENT;
    };

    /* ---------- what is written */

    /* Bytes that go on, with holes of 46 bytes for pseudonyms that are still to be made. */
    function Output() {
        this.bytes = new Uint8Array(262144);
        this.length = 0;
        this.holes = [];
    }

    Output.prototype.room = function (length) {
        if (this.length + length > this.bytes.length) {
            const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + length));
            larger.set(this.bytes.subarray(0, this.length));
            this.bytes = larger;
        }
    };

    Output.prototype.byte = function (c) {
        this.room(1);
        this.bytes[this.length] = c;
        this.length += 1;
    };

    Output.prototype.copy = function (text, from, to) {
        this.room(to - from);
        this.bytes.set(text.subarray(from, to), this.length);
        this.length += to - from;
    };

    Output.prototype.blanks = function (count) {
        this.room(count);
        this.bytes.fill(BLANK, this.length, this.length + count);
        this.length += count;
    };

    Output.prototype.hole = function (number) {
        this.room(WIDE);
        this.holes.push(this.length, number);
        this.length += WIDE;
    };

    /* Fills the holes and hands over what there is. */
    Output.prototype.take = async function (fields) {
        await fields.makePseudonyms(this.holes);
        for (let i = 0; i < this.holes.length; i += 2) {
            this.bytes.set(fields.known.get(this.holes[i + 1]), this.holes[i]);
        }
        const taken = this.bytes.slice(0, this.length);
        this.length = 0;
        this.holes = [];
        return taken;
    };

    /* ---------- values of bsn fields, and the decision on the file */

    function BsnFields(key, out) {
        this.key = key;
        this.out = out;
        this.known = new Map();
        this.plain = 0;
        this.pseudonyms = 0;
        this.widenedLines = 0;
        this.wrong = 0;
        this.dangerous = 0;
        this.raw = 0;
        this.elsewhere = 0;
        this.firstElsewhere = null;
        this.numberElsewhere = false;
        this.firstPlain = null;
        this.firstPseudonym = null;
        this.otherColumnAt = null;
        this.notNumbers = [];
        this.otherWidths = [];
    }

    BsnFields.prototype.write = function (text, from, to, line, field) {
        const number = numberOf(text, from, to);
        if (number >= 0) {
            this.plain += 1;
            this.firstPlain = this.firstPlain || place(line, field);
            if (this.key) {
                this.out.hole(number);
            }
            return;
        }
        if (isPseudonym(text, from, to)) {
            this.pseudonyms += 1;
            this.firstPseudonym = this.firstPseudonym || place(line, field);
        } else if (from < to && !(to - from === RAW && isFiller(text, from, to, RAW))) {
            this.refuse(line, field, mayBeANumber(text, from, to));
        }
        this.out.copy(text, from, to);
    };

    BsnFields.prototype.refuse = function (line, field, dangerous) {
        this.wrong += 1;
        this.dangerous += dangerous ? 1 : 0;
        if (this.notNumbers.length < MOST_PLACES) {
            this.notNumbers.push(place(line, field));
        }
    };

    BsnFields.prototype.otherWidth = function (line, holdsNumber) {
        this.numberElsewhere = this.numberElsewhere || holdsNumber;
        if (this.otherWidths.length < MOST_PLACES) {
            this.otherWidths.push(place(line, ""));
        }
    };

    BsnFields.prototype.otherColumn = function (where) {
        this.otherColumnAt = this.otherColumnAt || where;
    };

    BsnFields.prototype.widened = function () {
        this.widenedLines += 1;
    };

    BsnFields.prototype.lineWith = function (numberElsewhere, line) {
        this.raw += 1;
        if (numberElsewhere) {
            this.elsewhere += 1;
            this.firstElsewhere = this.firstElsewhere || place(line, "");
        }
    };

    BsnFields.prototype.makePseudonyms = function (holes) {
        const wanted = new Set();
        for (let i = 1; i < holes.length; i += 2) {
            if (!this.known.has(holes[i])) {
                wanted.add(holes[i]);
            }
        }
        const fields = this;
        return Promise.all(Array.from(wanted, function (number) {
            return crypto.subtle.sign("HMAC", fields.key, bytesOf(String(number).padStart(RAW, "0"))).then(function (mac) {
                fields.known.set(number, pseudonym(new Uint8Array(mac)));
            });
        }));
    };

    function pseudonym(mac) {
        const text = new Uint8Array(WIDE);
        text.set([118, 49, 58]);
        let at = 3;
        for (let i = 0; i < mac.length; i += 3) {
            const bits = mac[i] << 16 | (mac[i + 1] || 0) << 8 | (mac[i + 2] || 0);
            for (let shift = 18; shift >= 0 && at < WIDE; shift -= 6) {
                text[at] = BASE64[bits >> shift & 63];
                at += 1;
            }
        }
        return text;
    }

    BsnFields.prototype.decide = function (lines) {
        /* One in eleven other values passes by chance, so a few say nothing. */
        if (this.elsewhere > 0 && this.elsewhere * 2 >= this.raw && this.plain * 2 < this.raw) {
            throw new Refusal("OTHER_LAYOUT", [this.firstElsewhere]);
        }
        if (this.plain > 0 && this.pseudonyms > 0) {
            throw new Refusal("MIXED", [this.firstPlain, this.firstPseudonym]);
        }
        if (this.plain > 0 && !this.key) {
            throw new Refusal("NO_KEY", [this.firstPlain]);
        }
        if (this.dangerous > 0 || (this.wrong > 0 && this.pseudonyms === 0)) {
            throw new Refusal("NOT_A_NUMBER", this.notNumbers);
        }
        if (this.otherColumnAt) {
            throw new Refusal("OTHER_COLUMN", [this.otherColumnAt]);
        }
        if (this.otherWidths.length > 0 && (this.plain > 0 || this.widenedLines > 0 || this.numberElsewhere)) {
            throw new Refusal("OTHER_WIDTH", this.otherWidths);
        }
        if (this.widenedLines > 0 && this.pseudonyms > 0) {
            throw new Refusal("MIXED", [this.firstPseudonym]);
        }
        return {
            changed: this.plain > 0 || this.widenedLines > 0,
            replaced: this.plain,
            pseudonyms: this.pseudonyms,
            lines: lines
        };
    };

    /* ---------- CSV */

    const FIELD_START = 0, UNQUOTED = 1, QUOTED = 2, QUOTE_SEEN = 3;

    function columnNames(line) {
        return line.split(";").map(function (cell) {
            let name = cell.trim();
            if (name.length > 1 && name.startsWith("\"") && name.endsWith("\"")) {
                name = name.substring(1, name.length - 1).trim();
            }
            return name.toLowerCase();
        });
    }

    function RawCsv(layout, fields, out) {
        this.layout = layout;
        this.fields = fields;
        this.out = out;
        this.others = new NumberColumns();
        this.state = FIELD_START;
        this.record = new Uint8Array(LONGEST_LINE);
        this.length = 0;
        this.starts = [];
        this.ends = [];
        this.columns = 0;
        this.header = null;
        this.holdsNumbers = [];
        this.line = 1;
        this.recordLine = 1;
        this.before = 0;
        this.lineFeedDue = false;
    }

    RawCsv.prototype.take = function (bytes) {
        for (let i = 0; i < bytes.length; i += 1) {
            const c = bytes[i];
            if (this.lineFeedDue) {
                this.lineFeedDue = false;
                if (c === LF) {
                    this.out.byte(c);
                    continue;
                }
            }
            const lineEnd = c === LF || c === CR;
            if (lineEnd && this.state !== QUOTED) {
                this.endRecord();
                this.out.byte(c);
                this.lineFeedDue = c === CR;
                this.line += 1;
                this.recordLine = this.line;
                continue;
            }
            this.step(c);
            if (this.length === LONGEST_LINE) {
                throw new Refusal("LINE_TOO_LONG", [place(this.recordLine, "")]);
            }
            this.record[this.length] = c;
            this.length += 1;
            if (lineEnd && (c === CR || this.before !== CR)) {
                this.line += 1;
            }
            this.before = c;
        }
    };

    RawCsv.prototype.step = function (c) {
        if (this.state === FIELD_START) {
            this.starts[this.columns] = this.length;
            if (c === SEMICOLON) {
                this.finish();
            } else {
                this.state = c === QUOTE ? QUOTED : UNQUOTED;
            }
        } else if (this.state === QUOTED) {
            this.state = c === QUOTE ? QUOTE_SEEN : QUOTED;
        } else if (c === SEMICOLON) {
            this.finish();
        } else if (this.state === QUOTE_SEEN) {
            if (c !== QUOTE) {
                throw new Refusal("UNREADABLE", [place(this.line, "")]);
            }
            this.state = QUOTED;
        }
    };

    RawCsv.prototype.finish = function () {
        this.ends[this.columns] = this.length;
        this.columns += 1;
        this.state = FIELD_START;
    };

    RawCsv.prototype.endRecord = function () {
        if (this.length === 0) {
            return;
        }
        if (this.state === FIELD_START) {
            this.starts[this.columns] = this.length;
        }
        this.finish();
        if (this.header) {
            this.writeRecord();
        } else {
            this.readHeader();
        }
        this.length = 0;
        this.columns = 0;
    };

    RawCsv.prototype.readHeader = function () {
        this.header = [];
        for (let column = 0; column < this.columns; column += 1) {
            const name = columnNames(textOf(this.record, this.starts[column], this.ends[column]))[0];
            this.header.push(name);
            this.holdsNumbers.push(this.layout.names.includes(name));
        }
        if (!this.holdsNumbers.includes(true)) {
            throw new Refusal("NO_COLUMN");
        }
        this.out.copy(this.record, 0, this.length);
    };

    RawCsv.prototype.writeRecord = function () {
        const record = this.record;
        const otherWidth = this.columns !== this.header.length;
        let anyNumber = false;
        let written = 0;
        for (let column = 0; column < this.columns; column += 1) {
            let from = this.starts[column];
            let to = this.ends[column];
            if (to - from > 1 && record[from] === QUOTE) {
                from += 1;
                to -= 1;
            }
            while (from < to && isBlank(record[from])) {
                from += 1;
            }
            while (to > from && isBlank(record[to - 1])) {
                to -= 1;
            }
            if (otherWidth) {
                anyNumber = anyNumber || isNumber(record, from, to);
            } else if (this.holdsNumbers[column]) {
                this.out.copy(record, written, from);
                this.fields.write(record, from, to, this.recordLine, this.header[column]);
                written = to;
            } else {
                this.others.count(column, record, from, to);
            }
        }
        if (otherWidth) {
            this.fields.otherWidth(this.recordLine, anyNumber);
        }
        this.out.copy(record, written, this.length);
    };

    RawCsv.prototype.end = function () {
        if (this.state === QUOTED) {
            throw new Refusal("UNREADABLE", [place(this.recordLine, "")]);
        }
        this.endRecord();
        if (!this.header) {
            throw new Refusal("EMPTY");
        }
        for (let column = 0; column < this.header.length; column += 1) {
            if (!this.holdsNumbers[column] && this.others.refuses(column)) {
                this.fields.otherColumn(place(1, this.header[column]));
            }
        }
    };

    /* ---------- XML */

    const TEXT = 0, OPENED = 1, DECLARATION = 2, INSTRUCTION = 3, COMMENT = 4, CHARACTERS = 5, NAME = 6, IN_TAG = 7, IN_VALUE = 8;
    const LONGEST_NAME = 256;

    function RawXml(layout, fields, out) {
        this.layout = layout;
        this.fields = fields;
        this.out = out;
        this.others = new NumberColumns();
        this.leaves = new Map();
        this.name = "";
        this.attribute = "";
        this.text = new Uint8Array(512);
        this.textLength = 0;
        this.textLine = 0;
        this.tooLong = false;
        this.state = TEXT;
        this.endTag = false;
        this.quote = 0;
        this.before = 0;
        this.beforeThat = 0;
        this.element = "";
        this.held = false;
        this.leaf = false;
        this.anyElement = false;
        this.line = 1;
        this.sinceMarkup = 0;
    }

    RawXml.prototype.take = function (bytes) {
        let written = 0;
        for (let i = 0; i < bytes.length; i += 1) {
            const c = bytes[i];
            if (this.state === TEXT) {
                if (c === LESS) {
                    if (this.held) {
                        this.writeText();
                        written = i;
                    }
                    this.state = OPENED;
                    this.name = "";
                } else if (this.held) {
                    written = i + 1;
                    this.keep(c);
                } else if (this.leaf) {
                    this.keep(c);
                }
            } else {
                this.markup(c);
                if (this.held && this.state === TEXT) {
                    this.out.copy(bytes, written, i + 1);
                    written = i + 1;
                }
            }
            if (c === CR || (c === LF && this.before !== CR)) {
                this.line += 1;
            }
            this.beforeThat = this.before;
            this.before = c;
            this.sinceMarkup += 1;
            if (this.sinceMarkup > LONGEST_LINE) {
                throw new Refusal("LINE_TOO_LONG", [place(this.line, "")]);
            }
        }
        this.out.copy(bytes, written, bytes.length);
    };

    RawXml.prototype.keep = function (c) {
        if (this.textLength === 0) {
            this.textLine = this.line;
        }
        if (this.textLength < this.text.length) {
            this.text[this.textLength] = c;
            this.textLength += 1;
        } else {
            this.tooLong = true;
        }
    };

    RawXml.prototype.markup = function (c) {
        switch (this.state) {
            case OPENED:
                this.opened(c);
                break;
            case DECLARATION:
                this.declaration(c);
                break;
            case INSTRUCTION:
                this.endsWith(c === MORE && this.before === QUESTION);
                break;
            case COMMENT:
                this.endsWith(c === MORE && this.before === DASH && this.beforeThat === DASH);
                break;
            case CHARACTERS:
                this.endsWith(c === MORE && this.before === CLOSED && this.beforeThat === CLOSED);
                break;
            case NAME:
                this.inName(c);
                break;
            case IN_TAG:
                this.inTag(c);
                break;
            default:
                this.inValue(c);
        }
    };

    RawXml.prototype.opened = function (c) {
        this.endTag = c === SLASH;
        if (c === BANG) {
            this.state = DECLARATION;
        } else if (c === QUESTION) {
            this.state = INSTRUCTION;
        } else {
            this.state = NAME;
            if (c !== SLASH) {
                this.inName(c);
            }
        }
        if (this.held && !this.endTag) {
            this.fields.refuse(this.line, this.element, true);
        }
    };

    RawXml.prototype.declaration = function (c) {
        this.name += String.fromCharCode(c);
        if (this.name === "--") {
            this.state = COMMENT;
        } else if (this.name === "[CDATA[") {
            this.state = CHARACTERS;
        } else if (!"--".startsWith(this.name) && !"[CDATA[".startsWith(this.name)) {
            throw this.unreadable();
        }
    };

    RawXml.prototype.endsWith = function (end) {
        if (end) {
            this.state = TEXT;
            this.sinceMarkup = 0;
        }
    };

    RawXml.prototype.inName = function (c) {
        if (c === MORE || c === SLASH || isWhite(c)) {
            if (this.name === "") {
                throw this.unreadable();
            }
            this.state = IN_TAG;
            this.inTag(c);
        } else if (c === LESS || this.name.length === LONGEST_NAME) {
            throw this.unreadable();
        } else {
            this.name += String.fromCharCode(c);
        }
    };

    RawXml.prototype.inTag = function (c) {
        if (c === MORE) {
            this.tag(this.before === SLASH && !this.endTag);
        } else if (c === QUOTE || c === APOSTROPHE) {
            if (this.layout.names.includes(localName(this.attribute))) {
                this.fields.refuse(this.line, localName(this.attribute), true);
            }
            this.attribute = "";
            this.quote = c;
            this.state = IN_VALUE;
        } else if (c === LESS) {
            throw this.unreadable();
        } else if (c !== EQUALS && c !== SLASH && !isWhite(c)) {
            if (isWhite(this.before)) {
                this.attribute = "";
            }
            if (this.attribute.length < LONGEST_NAME) {
                this.attribute += String.fromCharCode(c);
            }
        }
    };

    RawXml.prototype.inValue = function (c) {
        if (c === this.quote) {
            this.state = IN_TAG;
        } else if (c === LESS) {
            throw this.unreadable();
        }
    };

    RawXml.prototype.tag = function (empty) {
        this.state = TEXT;
        this.sinceMarkup = 0;
        this.attribute = "";
        this.anyElement = true;
        if (this.endTag) {
            if (this.leaf && !this.held && this.textLength > 0 && !this.tooLong) {
                this.countLeaf();
            }
            this.held = false;
            this.leaf = false;
        } else {
            this.element = localName(this.name);
            this.leaf = !empty;
            this.held = !empty && this.layout.names.includes(this.element);
        }
        this.textLength = 0;
        this.tooLong = false;
    };

    RawXml.prototype.trimmed = function () {
        let from = 0;
        let to = this.textLength;
        while (from < to && isWhite(this.text[from])) {
            from += 1;
        }
        while (to > from && isWhite(this.text[to - 1])) {
            to -= 1;
        }
        return [from, to];
    };

    RawXml.prototype.writeText = function () {
        const inner = this.trimmed();
        if (this.tooLong) {
            this.fields.refuse(this.textLine, this.element, true);
            return;
        }
        this.out.copy(this.text, 0, inner[0]);
        this.fields.write(this.text, inner[0], inner[1], this.textLine, this.element);
        this.out.copy(this.text, inner[1], this.textLength);
        this.textLength = 0;
    };

    RawXml.prototype.countLeaf = function () {
        const inner = this.trimmed();
        if (!this.leaves.has(this.element) && this.leaves.size < MOST_COLUMNS) {
            this.leaves.set(this.element, this.leaves.size);
        }
        if (this.leaves.has(this.element)) {
            this.others.count(this.leaves.get(this.element), this.text, inner[0], inner[1]);
        }
    };

    RawXml.prototype.unreadable = function () {
        return new Refusal("UNREADABLE", [place(this.line, "")]);
    };

    RawXml.prototype.end = function () {
        if (this.state !== TEXT || this.held || !this.anyElement) {
            throw this.unreadable();
        }
        this.leaves.forEach(function (column, name) {
            if (this.others.refuses(column)) {
                this.fields.otherColumn(place(1, name));
            }
        }, this);
    };

    /* ---------- fixed width */

    function RawFixedWidth(layout, fields, out) {
        this.lineLength = layout.fixed.lineLength;
        this.places = layout.fixed.fields;
        this.begins = bytesOf(layout.fixed.begins || "");
        this.elsewhere = layout.fixed.elsewhere || [];
        this.growth = this.places.length * (WIDE - RAW);
        this.least = this.places[this.places.length - 1].start + RAW - 1;
        this.fields = fields;
        this.out = out;
        this.text = new Uint8Array(LONGEST_LINE);
        this.length = 0;
        this.line = 1;
        this.before = 0;
        this.any = false;
        this.utf8 = new TextDecoder("utf-8", {fatal: true});
    }

    RawFixedWidth.prototype.take = function (bytes) {
        for (let i = 0; i < bytes.length; i += 1) {
            const c = bytes[i];
            if (c === LF || c === CR) {
                this.writeLine();
                this.out.byte(c);
                if (c === CR || this.before !== CR) {
                    this.line += 1;
                }
            } else {
                if (this.length === LONGEST_LINE) {
                    throw new Refusal("LINE_TOO_LONG", [place(this.line, "")]);
                }
                this.text[this.length] = c;
                this.length += 1;
            }
            this.before = c;
        }
    };

    RawFixedWidth.prototype.writeLine = function () {
        if (this.length === 0) {
            return;
        }
        this.any = true;
        if (this.isOfOtherMonth()) {
            throw new Refusal("OTHER_MONTH", [place(this.line, "")]);
        }
        const offsets = this.offsets();
        const characters = offsets.length - 1;
        const start = this.places[0].start - 1;
        const wide = characters > this.lineLength
            || offsets.length > start + WIDE && isPseudonym(this.text, offsets[start], offsets[start + WIDE]);
        const more = wide ? this.growth : 0;
        if (characters < this.least + more || characters > this.lineLength + more || !this.beginsRight()) {
            this.fields.otherWidth(this.line, true);
        } else {
            this.writeFields(offsets, wide);
        }
        this.length = 0;
    };

    RawFixedWidth.prototype.writeFields = function (offsets, wide) {
        const width = wide ? WIDE : RAW;
        let written = 0;
        let shift = 0;
        this.places.forEach(function (field) {
            const start = offsets[field.start - 1 + shift];
            const end = offsets[field.start - 1 + shift + width];
            let from = start;
            let to = end;
            shift += width - RAW;
            while (from < to && this.text[from] === BLANK) {
                from += 1;
            }
            while (to > from && this.text[to - 1] === BLANK) {
                to -= 1;
            }
            this.out.copy(this.text, written, wide ? from : start);
            const replaced = numberOf(this.text, from, to) >= 0;
            this.fields.write(this.text, from, to, this.line, field.name);
            if (wide) {
                this.out.copy(this.text, to, end);
            } else if (!replaced) {
                this.out.blanks(WIDE - (to - from));
            }
            written = end;
        }, this);
        this.out.copy(this.text, written, this.length);
        if (!wide) {
            this.fields.widened();
            this.fields.lineWith(this.isNumberElsewhere(offsets), this.line);
        }
    };

    /* Whether a number stands where files of other months have theirs. */
    RawFixedWidth.prototype.isNumberElsewhere = function (offsets) {
        return this.elsewhere.some(function (start) {
            const end = start - 1 + RAW;
            return end < offsets.length && this.isNumber(offsets[start - 1], offsets[end]);
        }, this);
    };

    RawFixedWidth.prototype.isNumber = function (start, end) {
        let from = start;
        let to = end;
        while (from < to && this.text[from] === BLANK) {
            from += 1;
        }
        while (to > from && this.text[to - 1] === BLANK) {
            to -= 1;
        }
        return isNumber(this.text, from, to);
    };

    RawFixedWidth.prototype.beginsRight = function () {
        return this.length >= this.begins.length && this.begins.every(function (c, i) {
            return this.text[i] === c;
        }, this);
    };

    /* What does not begin with digits is no line of any month. */
    RawFixedWidth.prototype.isOfOtherMonth = function () {
        let digits = 0;
        while (digits < this.length && digits < this.begins.length && this.text[digits] >= ZERO && this.text[digits] <= NINE) {
            digits += 1;
        }
        return digits === this.begins.length && !this.beginsRight();
    };

    RawFixedWidth.prototype.offsets = function () {
        const offsets = [];
        let utf8 = true;
        try {
            this.utf8.decode(this.text.subarray(0, this.length));
        } catch (e) {
            utf8 = false;
        }
        for (let i = 0; i < this.length; i += 1) {
            if (!utf8 || (this.text[i] & 0xC0) !== 0x80) {
                offsets.push(i);
            }
        }
        offsets.push(this.length);
        return offsets;
    };

    RawFixedWidth.prototype.end = function () {
        this.writeLine();
        if (!this.any) {
            throw new Refusal("EMPTY");
        }
    };

    /* ---------- the file: its packaging, its form */

    function contentOf(head, start, layout, fields, out) {
        let first = start;
        while (first < head.length && head[first] <= BLANK) {
            first += 1;
        }
        if (first === head.length) {
            throw new Refusal("EMPTY");
        }
        if (head[first] === LESS) {
            return new RawXml(layout, fields, out);
        }
        if (layout.fixed && !hasHeader(head, start, layout)) {
            return new RawFixedWidth(layout, fields, out);
        }
        return new RawCsv(layout, fields, out);
    }

    function hasHeader(head, start, layout) {
        let end = start;
        while (end < head.length && head[end] !== LF && head[end] !== CR) {
            end += 1;
        }
        return columnNames(new TextDecoder("latin1").decode(head.subarray(start, end))).some(function (name) {
            return layout.names.includes(name);
        });
    }

    function isZip(head) {
        return head.length >= 4 && head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7);
    }

    function isGzip(head) {
        return head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b;
    }

    /* The one file in a zip, found by the directory at its end. */
    async function zipEntry(file) {
        const tailStart = Math.max(0, file.size - 65557);
        const tail = new DataView(await file.slice(tailStart).arrayBuffer());
        let end = tail.byteLength - 22;
        while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) {
            end -= 1;
        }
        if (end < 0 || tail.getUint16(end + 10, true) !== 1) {
            throw new Refusal("ARCHIVE");
        }
        const directory = tail.getUint32(end + 16, true);
        const entry = new DataView(await file.slice(directory, directory + 46 + 1024).arrayBuffer());
        if (entry.byteLength < 46 || entry.getUint32(0, true) !== 0x02014b50) {
            throw new Refusal("ARCHIVE");
        }
        const method = entry.getUint16(10, true);
        const size = entry.getUint32(20, true);
        const nameLength = entry.getUint16(28, true);
        const offset = entry.getUint32(42, true);
        const name = new TextDecoder("latin1").decode(new Uint8Array(entry.buffer, 46, Math.min(nameLength, entry.byteLength - 46)));
        const encrypted = (entry.getUint16(8, true) & 1) !== 0;
        if (encrypted || (method !== 0 && method !== 8) || /[\/\\:]/.test(name) || !/\.(csv|xml|txt)$/i.test(name)) {
            throw new Refusal("ARCHIVE");
        }
        const local = new DataView(await file.slice(offset, offset + 30).arrayBuffer());
        if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50) {
            throw new Refusal("ARCHIVE");
        }
        const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
        return {part: file.slice(start, start + size), deflated: method === 8, crc: entry.getUint32(16, true), whole: start + size <= file.size};
    }

    const CRC = new Uint32Array(256).map(function (unused, byte) {
        let value = byte;
        for (let bit = 0; bit < 8; bit += 1) {
            value = (value & 1) !== 0 ? 0xEDB88320 ^ value >>> 1 : value >>> 1;
        }
        return value;
    });

    function crcOf(crc, bytes) {
        let value = ~crc;
        for (let i = 0; i < bytes.length; i += 1) {
            value = CRC[(value ^ bytes[i]) & 0xFF] ^ value >>> 8;
        }
        return ~value >>> 0;
    }

    function counted(stream, count) {
        return stream.pipeThrough(new TransformStream({
            transform: function (chunk, controller) {
                count(chunk.length);
                controller.enqueue(chunk);
            }
        }));
    }

    async function run(file, key, layout, progress) {
        const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
        let part = file;
        let packing = null;
        let crc = null;
        if (isZip(head)) {
            const entry = await zipEntry(file);
            if (!entry.whole) {
                throw new Refusal("ARCHIVE");
            }
            part = entry.part;
            packing = entry.deflated ? "deflate-raw" : "";
            crc = entry.crc;
        } else if (isGzip(head)) {
            packing = "gzip";
        }
        let read = 0;
        let stream = counted(part.stream(), function (length) {
            read += length;
            progress(100 * read / Math.max(1, part.size));
        });
        if (packing) {
            stream = stream.pipeThrough(new DecompressionStream(packing));
        }
        const sink = key ? sinkFor(packing !== null) : null;
        const result = await text(stream.getReader(), packing !== null, crc, key, layout, sink);
        return {result: result, file: result.changed ? await sink.close() : null};
    }

    async function text(reader, packed, crc, key, layout, sink) {
        const out = new Output();
        const fields = new BsnFields(key, out);
        const parts = [];
        let total = 0;
        let check = 0;
        let content = null;
        let done = false;
        while (!done) {
            const next = await readFrom(reader, packed);
            done = next.done;
            if (!done) {
                total += next.value.length;
                check = crc === null ? 0 : crcOf(check, next.value);
                if (total > LARGEST) {
                    throw new Refusal("TOO_LARGE");
                }
            }
            let bytes = done ? new Uint8Array(0) : next.value;
            if (!content) {
                parts.push(bytes);
                if (!done && total < HEAD) {
                    continue;
                }
                bytes = joined(parts);
                const start = startOf(bytes, packed);
                content = contentOf(bytes, start, layout, fields, out);
                out.copy(bytes, 0, start);
                bytes = bytes.subarray(start);
            }
            if (bytes.indexOf(0) >= 0) {
                throw new Refusal("NOT_TEXT", [place(content.line, "")]);
            }
            content.take(bytes);
            if (done) {
                content.end();
            }
            if (sink) {
                await sink.write(await out.take(fields));
            } else {
                out.length = 0;
            }
        }
        if (crc !== null && check !== crc) {
            throw new Refusal("ARCHIVE");
        }
        return fields.decide(content.line);
    }

    function isUtf16(bytes) {
        return bytes.length >= 2 && (bytes[0] === 0xFE && bytes[1] === 0xFF || bytes[0] === 0xFF && bytes[1] === 0xFE);
    }

    function startOf(bytes, packed) {
        if (packed && (isZip(bytes) || isGzip(bytes))) {
            throw new Refusal("ARCHIVE");
        }
        if (isUtf16(bytes)) {
            throw new Refusal("NOT_TEXT");
        }
        return bytes.length >= 3 && bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF ? 3 : 0;
    }

    async function readFrom(reader, packed) {
        try {
            return await reader.read();
        } catch (e) {
            if (packed) {
                throw new Refusal("ARCHIVE");
            }
            throw e;
        }
    }

    function joined(parts) {
        const whole = new Uint8Array(parts.reduce(function (sum, part) {
            return sum + part.length;
        }, 0));
        let at = 0;
        parts.forEach(function (part) {
            whole.set(part, at);
            at += part.length;
        });
        return whole;
    }

    /* Where the result goes: as it is, or into a gz when the file came packed. Blobs, so that the browser may keep them on disk. */
    function sinkFor(packed) {
        if (!packed) {
            const blobs = [];
            return {
                write: function (bytes) {
                    blobs.push(new Blob([bytes]));
                },
                close: function () {
                    return new Blob(blobs);
                }
            };
        }
        const gzip = new CompressionStream("gzip");
        const writer = gzip.writable.getWriter();
        const packedBlob = new Response(gzip.readable).blob();
        return {
            write: function (bytes) {
                return writer.write(bytes);
            },
            close: async function () {
                await writer.close();
                return packedBlob;
            }
        };
    }

    self.onmessage = function (event) {
        let told = 0;
        function progress(percentage) {
            const now = Date.now();
            if (now - told > 80) {
                told = now;
                self.postMessage({progress: percentage});
            }
        }
        run(event.data.file, event.data.key, event.data.layout, progress).then(function (answer) {
            self.postMessage(answer);
        }).catch(function (problem) {
            // What is thrown otherwise is a file that went away or a browser that cannot; its text stays here.
            self.postMessage(problem instanceof Refusal
                ? {refused: problem.reason, places: problem.places}
                : {refused: "FAILED", places: []});
        });
    };
}());
