package nl.benchmark.participation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.benchmark.participation.MemberNotice;
import nl.benchmark.participation.service.ParticipationService;

/** On the first page, for thirty days: what the co-operation did that the organisation is a member of. Source: ORG-3. */
@Named
@RequestScoped
public class MemberNoticeView {

    private static final Duration RECENT = Duration.ofDays(30);

    @Inject
    private ParticipationService service;

    @Inject
    private Clock clock;

    private List<MemberNotice> recent;

    @PostConstruct
    void load() {
        Instant since = clock.instant().minus(RECENT);
        recent = service.notices().stream()
                .filter(notice -> notice.madeAt().isAfter(since))
                .toList();
    }

    public List<MemberNotice> getRecent() {
        return recent;
    }
}
