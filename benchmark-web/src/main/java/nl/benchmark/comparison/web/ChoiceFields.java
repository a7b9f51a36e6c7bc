package nl.benchmark.comparison.web;

import java.io.IOException;
import java.util.List;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Elements;

/** The fields with which a reader chooses what to see, as plain inputs of a form that is sent in the address. */
final class ChoiceFields {

    private final Elements out;
    private final Messages messages;

    ChoiceFields(Elements out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    void period(List<Period> periods, Period chosen, Notation notation) throws IOException {
        select("period", "input--short", "comparison.period");
        for (Period period : periods) {
            option(period.toString(), notation.of(period), period.equals(chosen));
        }
        end();
    }

    void years(List<GroupChoices.Option> years) throws IOException {
        select("years", null, "comparison.years");
        for (GroupChoices.Option option : years) {
            option(option.code(), option.name(), option.chosen());
        }
        end();
    }

    /** An empty value goes along, so that a form without any group asks for none instead of the usual ones. */
    void groups(List<GroupChoices.Option> options) throws IOException {
        out.start("fieldset", null);
        out.element("legend", null, messages.text("comparison.choose.groups"));
        out.start("input", null);
        out.attribute("type", "hidden");
        out.attribute("name", "groups");
        out.attribute("value", "");
        out.end("input");
        boxes("groups", "group-", options);
        out.end("fieldset");
    }

    /** Those that were chosen as boxes, and a field for more. */
    void municipalities(List<GroupChoices.Option> chosen, List<OrganisationRow> participants) throws IOException {
        if (!chosen.isEmpty()) {
            out.start("fieldset", null);
            out.element("legend", null, messages.text("comparison.choose.municipalities"));
            boxes("organisations", "with-", chosen);
            out.end("fieldset");
        }
        out.start("div", "field");
        label("add", "comparison.add");
        out.start("div", "field__help");
        out.attribute("id", "add-help");
        out.text(messages.text("comparison.add.help"));
        out.end("div");
        out.start("input", "input");
        for (List<String> attribute : List.of(
                List.of("type", "text"),
                List.of("id", "add"),
                List.of("name", "add"),
                List.of("list", "participants"),
                List.of("autocomplete", "off"),
                List.of("aria-describedby", "add-help"))) {
            out.attribute(attribute.get(0), attribute.get(1));
        }
        out.end("input");
        proposals(participants);
        out.end("div");
    }

    private void proposals(List<OrganisationRow> participants) throws IOException {
        out.start("datalist", null);
        out.attribute("id", "participants");
        for (OrganisationRow participant : participants) {
            out.start("option", null);
            out.attribute("value", participant.name());
            out.end("option");
        }
        out.end("datalist");
    }

    /** @param prefix of the ids */
    void boxes(String name, String prefix, List<GroupChoices.Option> options) throws IOException {
        out.start("ul", "choices choices--row");
        for (GroupChoices.Option option : options) {
            box(name, prefix + option.code(), option);
        }
        out.end("ul");
    }

    private void box(String name, String id, GroupChoices.Option option) throws IOException {
        out.start("li", null);
        out.start("input", null);
        out.attribute("type", "checkbox");
        out.attribute("name", name);
        out.attribute("id", id);
        out.attribute("value", option.code());
        if (option.chosen()) {
            out.attribute("checked", "checked");
        }
        out.end("input");
        out.start("label", null);
        out.attribute("for", id);
        out.text(option.name());
        out.end("label");
        out.end("li");
    }

    private void select(String id, String style, String label) throws IOException {
        out.start("div", "field");
        label(id, label);
        out.start("select", null);
        out.attribute("id", id);
        out.attribute("name", id);
        if (style != null) {
            out.attribute("class", style);
        }
    }

    private void label(String id, String text) throws IOException {
        out.start("label", "field__label");
        out.attribute("for", id);
        out.text(messages.text(text));
        out.end("label");
    }

    private void option(String value, String name, boolean chosen) throws IOException {
        out.start("option", null);
        out.attribute("value", value);
        if (chosen) {
            out.attribute("selected", "selected");
        }
        out.text(name);
        out.end("option");
    }

    private void end() throws IOException {
        out.end("select");
        out.end("div");
    }
}
