package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing in which a layout differs from the one before.
 *
 * @param what number and name of a field, or list and code
 * @param property which one differs; empty when the whole field or code came or went
 * @param before null for what came
 * @param after null for what went
 * @param code that came or went, for its labels; else null
 */
public record LayoutDifference(Kind kind, String what, String property, String before, String after, CodeList.Code code)
        implements Serializable {

    /** What it is about, and whether it came, went or changed. */
    public enum Kind {
        FIELD_ADDED,
        FIELD_REMOVED,
        FIELD_CHANGED,
        CODE_ADDED,
        CODE_REMOVED,
        CODE_CHANGED
    }

    /** Name of the code list; empty when it is about a field. */
    public String list() {
        return kind == Kind.CODE_ADDED || kind == Kind.CODE_REMOVED || kind == Kind.CODE_CHANGED
                ? what.substring(0, what.indexOf(' '))
                : "";
    }

    /**
     * Field by field and then code by code; empty when both read the same.
     *
     * @param first month of the later one, in which places of fixed width are compared
     */
    public static List<LayoutDifference> between(Layout before, Layout after, YearMonth first, boolean fixedWidth) {
        List<LayoutDifference> all = new ArrayList<>();
        for (LayoutField was : before.fields()) {
            LayoutField now = same(after.fields(), was);
            if (now == null) {
                all.add(new LayoutDifference(Kind.FIELD_REMOVED, was.label(), "", period(was), null, null));
            } else {
                compare(all, was, now);
                if (fixedWidth) {
                    changed(
                            all,
                            Kind.FIELD_CHANGED,
                            now.label(),
                            "start",
                            start(before.fieldsIn(first), was),
                            start(after.fieldsIn(first), now));
                }
            }
        }
        for (LayoutField now : after.fields()) {
            if (same(before.fields(), now) == null) {
                all.add(new LayoutDifference(Kind.FIELD_ADDED, now.label(), "", null, period(now), null));
            }
        }
        compareCodes(all, before, after);
        return List.copyOf(all);
    }

    /** The line of the same kenmerk: of several that with the same first month. */
    private static LayoutField same(List<LayoutField> fields, LayoutField wanted) {
        List<LayoutField> of = fields.stream()
                .filter(field -> field.number() == wanted.number())
                .toList();
        return of.stream()
                .filter(field -> field.validFrom().equals(wanted.validFrom()))
                .findFirst()
                .orElse(of.size() == 1 ? of.get(0) : null);
    }

    private static void compare(List<LayoutDifference> all, LayoutField was, LayoutField now) {
        String what = now.label();
        changed(all, Kind.FIELD_CHANGED, what, "kenmerk", was.kenmerk(), now.kenmerk());
        changed(all, Kind.FIELD_CHANGED, what, "name", was.name(), now.name());
        changed(all, Kind.FIELD_CHANGED, what, "xmlName", was.xmlName(), now.xmlName());
        changed(all, Kind.FIELD_CHANGED, what, "notation", was.notation(), now.notation());
        changed(
                all,
                Kind.FIELD_CHANGED,
                what,
                "maxLength",
                Integer.toString(was.maxLength()),
                Integer.toString(now.maxLength()));
        changed(all, Kind.FIELD_CHANGED, what, "codeList", list(was), list(now));
        changed(
                all,
                Kind.FIELD_CHANGED,
                what,
                "fillers",
                String.join("|", was.fillers()),
                String.join("|", now.fillers()));
        changed(
                all,
                Kind.FIELD_CHANGED,
                what,
                "required",
                was.required().toString(),
                now.required().toString());
        changed(
                all,
                Kind.FIELD_CHANGED,
                what,
                "applies",
                was.applies().toString(),
                now.applies().toString());
        changed(all, Kind.FIELD_CHANGED, what, "valid", period(was), period(now));
    }

    private static String list(LayoutField field) {
        return field.codes() == null ? "" : field.codes().name();
    }

    private static String period(LayoutField field) {
        return period(field.validFrom(), field.validTo());
    }

    private static String period(YearMonth from, YearMonth to) {
        return from + " – " + (to == null ? "" : to.toString());
    }

    /** Place of its first character, from 1; empty when it is not valid in that month. */
    private static String start(List<LayoutField> fields, LayoutField wanted) {
        int start = 1;
        for (LayoutField field : fields) {
            if (field.number() == wanted.number()) {
                return Integer.toString(start);
            }
            start += field.maxLength();
        }
        return "";
    }

    private static void compareCodes(List<LayoutDifference> all, Layout before, Layout after) {
        for (CodeList was : before.lists()) {
            CodeList now = after.lists().stream()
                    .filter(list -> list.name().equals(was.name()))
                    .findFirst()
                    .orElse(new CodeList(was.name(), List.of()));
            for (CodeList.Code code : was.codes()) {
                CodeList.Code other = same(now, code);
                String what = was.name() + " " + code.code();
                if (other == null) {
                    all.add(new LayoutDifference(Kind.CODE_REMOVED, what, "", period(code), null, code));
                } else {
                    changed(
                            all,
                            Kind.CODE_CHANGED,
                            what,
                            "valid",
                            period(code.validFrom(), code.validTo()),
                            period(other.validFrom(), other.validTo()));
                    changed(all, Kind.CODE_CHANGED, what, "nl", code.labelNl(), other.labelNl());
                    changed(all, Kind.CODE_CHANGED, what, "en", code.labelEn(), other.labelEn());
                }
            }
        }
        for (CodeList now : after.lists()) {
            CodeList was = before.lists().stream()
                    .filter(list -> list.name().equals(now.name()))
                    .findFirst()
                    .orElse(new CodeList(now.name(), List.of()));
            for (CodeList.Code code : now.codes()) {
                if (same(was, code) == null) {
                    all.add(new LayoutDifference(
                            Kind.CODE_ADDED, now.name() + " " + code.code(), "", null, period(code), code));
                }
            }
        }
    }

    private static CodeList.Code same(CodeList list, CodeList.Code wanted) {
        List<CodeList.Code> of = list.codes().stream()
                .filter(code -> code.code().equals(wanted.code()))
                .toList();
        return of.stream()
                .filter(code -> code.validFrom().equals(wanted.validFrom()))
                .findFirst()
                .orElse(of.size() == 1 ? of.get(0) : null);
    }

    private static String period(CodeList.Code code) {
        return period(code.validFrom(), code.validTo());
    }

    private static void changed(
            List<LayoutDifference> all, Kind kind, String what, String property, String before, String after) {
        if (!Objects.equals(before, after)) {
            all.add(new LayoutDifference(kind, what, property, before, after, null));
        }
    }
}
