package nl.benchmark.client;

import java.util.Map;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.FindingText;

/** Findings on lines of their own, no more than asked for. */
final class FindingsPrinter {

    private final Terminal terminal;
    private final int most;
    private int count;

    FindingsPrinter(Terminal terminal, int most) {
        this.terminal = terminal;
        this.most = most;
    }

    void print(Finding finding) {
        boolean english = terminal.texts().english();
        print(
                finding.severity().name(),
                finding.rule().id(),
                english ? FindingText.messageEn(finding) : FindingText.messageNl(finding));
    }

    /** As the API tells it. */
    void print(Map<?, ?> finding) {
        print(
                String.valueOf(finding.get("severity")),
                String.valueOf(finding.get("rule")),
                String.valueOf(finding.get(terminal.texts().english() ? "messageEn" : "messageNl")));
    }

    private void print(String severity, String rule, String message) {
        if (++count <= most) {
            terminal.out().println(terminal.texts().text("severity." + severity) + " " + rule + "  " + message);
        }
    }

    void end() {
        if (count > most) {
            terminal.say("findings.more", count - most);
        }
    }
}
