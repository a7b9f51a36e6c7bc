package nl.benchmark.participation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.benchmark.participation.MemberNotice;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.shared.web.NoticeMemory;

/** On the first page, for thirty days: what the co-operation did that the organisation is a member of. Source: ORG-3. */
@Named
@RequestScoped
public class MemberNoticeView {

    private static final Duration RECENT = Duration.ofDays(30);

    @Inject
    private ParticipationService service;

    @Inject
    private Clock clock;

    @Inject
    private NoticeMemory memory;

    private List<MemberNotice> recent;

    private record Recent(List<MemberNotice> notices) implements Serializable {}

    @PostConstruct
    void load() {
        recent = memory.of(Recent.class, () -> new Recent(recent())).notices();
    }

    private List<MemberNotice> recent() {
        Instant since = clock.instant().minus(RECENT);
        return service.notices().stream()
                .filter(notice -> notice.madeAt().isAfter(since))
                .toList();
    }

    public List<MemberNotice> getRecent() {
        return recent;
    }
}
