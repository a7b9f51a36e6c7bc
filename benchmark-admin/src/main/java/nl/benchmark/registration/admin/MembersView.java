package nl.benchmark.registration.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.registration.MembershipChange;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations.Membership;
import nl.benchmark.registration.service.MembershipDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.ShowsRuleViolations;

/** Participations of an organisation, and members of a co-operation that join and leave, on the page of an organisation. Source: REG-6, ORG-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class MembersView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private MembershipDesk desk;

    @Inject
    private OrganisationService organisations;

    @Inject
    private OrganisationNames names;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private String organisation;
    private boolean cooperation;
    private List<Participation> participations = List.of();
    private List<Membership> memberships = List.of();
    private List<MembershipChange> changes = List.of();
    private List<OrganisationRow> municipalities = List.of();
    private String joining;
    private LocalDate joinsOn;
    private String joinReason;
    private String leaving;
    private LocalDate leavesOn;
    private String leaveReason;

    /** For an administrator only. */
    public void load(String code, boolean isCooperation) {
        organisation = code;
        cooperation = isCooperation;
        show();
        joinsOn = LocalDate.now(clock);
        leavesOn = LocalDate.now(clock).plusYears(1).withDayOfYear(1);
        if (cooperation) {
            municipalities =
                    organisations
                            .geography()
                            .organisations(OrganisationKind.MUNICIPALITY, LocalDate.now(clock))
                            .stream()
                            .sorted(Comparator.comparing(OrganisationRow::name))
                            .toList();
        }
    }

    private void show() {
        participations = desk.participations(organisation);
        memberships = desk.memberships(organisation);
        changes = cooperation ? desk.changes(organisation) : List.of();
    }

    public void join() {
        desk.join(organisation, joining, joinsOn, joinReason);
        messages.info("member.joined", names.name(joining), joinsOn);
        joining = null;
        joinReason = null;
        show();
    }

    public void leave() {
        desk.leave(organisation, leaving, leavesOn, leaveReason);
        messages.info("member.left", names.name(leaving), leavesOn);
        leaving = null;
        leaveReason = null;
        show();
    }

    /** Members of a co-operation whose membership has no end. */
    public List<Membership> getStaying() {
        return memberships.stream().filter(one -> one.validTo() == null).toList();
    }

    /** The other one of a membership: its co-operation, or its member. */
    public String other(Membership membership) {
        return cooperation ? membership.municipality() : membership.cooperation();
    }

    public boolean isCooperation() {
        return cooperation;
    }

    public List<Participation> getParticipations() {
        return participations;
    }

    public List<Membership> getMemberships() {
        return memberships;
    }

    public List<MembershipChange> getChanges() {
        return changes;
    }

    public List<OrganisationRow> getMunicipalities() {
        return municipalities;
    }

    public String getJoining() {
        return joining;
    }

    public void setJoining(String joining) {
        this.joining = joining;
    }

    public LocalDate getJoinsOn() {
        return joinsOn;
    }

    public void setJoinsOn(LocalDate joinsOn) {
        this.joinsOn = joinsOn;
    }

    public String getJoinReason() {
        return joinReason;
    }

    public void setJoinReason(String joinReason) {
        this.joinReason = joinReason;
    }

    public String getLeaving() {
        return leaving;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }

    public LocalDate getLeavesOn() {
        return leavesOn;
    }

    public void setLeavesOn(LocalDate leavesOn) {
        this.leavesOn = leavesOn;
    }

    public String getLeaveReason() {
        return leaveReason;
    }

    public void setLeaveReason(String leaveReason) {
        this.leaveReason = leaveReason;
    }
}
