package nl.benchmark.protocol.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.benchmark.protocol.ProtocolChapter;
import nl.benchmark.protocol.ProtocolDraft;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolText;
import nl.benchmark.protocol.service.ProtocolDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** A new edition, begun with the text of the last one that was approved. Source: REG-7. */
@Named
@ViewScoped
@ShowsRuleViolations
public class WriteProtocolView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProtocolDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<Fields> chapters = List.of();
    private LocalDate effectiveOn;
    private String changesDutch;
    private String changesEnglish;

    /** A chapter as it is typed. */
    public static class Fields implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        private final ProtocolChapter chapter;
        private String dutch;
        private String english;

        Fields(ProtocolChapter chapter, ProtocolText text) {
            this.chapter = chapter;
            this.dutch = text.dutch();
            this.english = text.english();
        }

        public ProtocolChapter getChapter() {
            return chapter;
        }

        public String getDutch() {
            return dutch;
        }

        public void setDutch(String dutch) {
            this.dutch = dutch;
        }

        public String getEnglish() {
            return english;
        }

        public void setEnglish(String english) {
            this.english = english;
        }
    }

    public void load() {
        ProtocolEdition newest = ProtocolEdition.newest(desk.editions()).orElseThrow();
        chapters = Stream.of(ProtocolChapter.values())
                .map(chapter -> new Fields(chapter, newest.chapter(chapter)))
                .toList();
        effectiveOn = LocalDate.now(clock).plusYears(1).withDayOfYear(1);
        if (effectiveOn.isBefore(LocalDate.now(clock).plusDays(ProtocolDraft.EARLIEST_DAYS))) {
            effectiveOn = effectiveOn.plusYears(1);
        }
    }

    public String propose() {
        Map<ProtocolChapter, ProtocolText> texts = new EnumMap<>(ProtocolChapter.class);
        chapters.forEach(
                fields -> texts.put(fields.getChapter(), new ProtocolText(fields.getDutch(), fields.getEnglish())));
        long id = desk.propose(new ProtocolDraft(effectiveOn, new ProtocolText(changesDutch, changesEnglish), texts));
        messages.info("protocol.proposed");
        return "/protocol/edition?faces-redirect=true&id=" + id;
    }

    public List<Fields> getChapters() {
        return chapters;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getChangesDutch() {
        return changesDutch;
    }

    public void setChangesDutch(String changesDutch) {
        this.changesDutch = changesDutch;
    }

    public String getChangesEnglish() {
        return changesEnglish;
    }

    public void setChangesEnglish(String changesEnglish) {
        this.changesEnglish = changesEnglish;
    }
}
