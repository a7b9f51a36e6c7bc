package nl.benchmark.comparison;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.benchmark.shared.RuleViolation;

/**
 * Eigen selectie: municipalities that an organisation compares itself with, kept under a name of its own (CMP-1).
 * Everybody of the organisation may use and change it; nobody else sees it.
 */
@Entity
@Table(name = "saved_selection")
public class SavedSelection {

    /** More municipalities than this are refused: a comparison lists each of them. */
    public static final int MOST_MEMBERS = 50;

    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_selection_seq")
    @SequenceGenerator(name = "saved_selection_seq", sequenceName = "saved_selection_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    private String name;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "saved_selection_member", joinColumns = @JoinColumn(name = "selection_id"))
    @Column(name = "organisation_code")
    private Set<String> members = new LinkedHashSet<>();

    @Version
    private int version;

    protected SavedSelection() {}

    /** @param organisationId whose selection it is */
    public SavedSelection(long organisationId, String name, Collection<String> members) {
        this.organisationId = organisationId;
        this.name = checked(name);
        replaceMembers(members);
    }

    /** Refuses with {@link SelectionRule#MEMBERS} none, and more than {@link #MOST_MEMBERS}. */
    public final void replaceMembers(Collection<String> codes) {
        Set<String> distinct = new TreeSet<>(codes);
        if (distinct.isEmpty() || distinct.size() > MOST_MEMBERS) {
            throw new RuleViolation(SelectionRule.MEMBERS, MOST_MEMBERS);
        }
        members.retainAll(distinct);
        members.addAll(distinct);
    }

    private static String checked(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RuleViolation(SelectionRule.NAME);
        }
        return stripped;
    }

    /** As pages show it, with its members in order of code. */
    public SelectionRow row() {
        return new SelectionRow(id, name, members.stream().sorted().toList());
    }

    public Long getId() {
        return id;
    }
}
