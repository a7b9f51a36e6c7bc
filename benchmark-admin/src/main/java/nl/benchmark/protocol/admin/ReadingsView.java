package nl.benchmark.protocol.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolProgress;
import nl.benchmark.protocol.ProtocolReading;
import nl.benchmark.protocol.service.ProtocolDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.PageNotFound;

/** Who read and accepted an edition. Source: REG-7. */
@Named("protocolReadingsView")
@ViewScoped
public class ReadingsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProtocolDesk desk;

    private final ListState order = new ListState("state", 50);
    private final ReadingsFilter filter = new ReadingsFilter();
    private String id;
    private ProtocolEdition edition;
    private List<ProtocolReading> readings = List.of();
    private ListPage<ProtocolReading> list;

    /** What is not there is not found. */
    public void load() {
        edition = desk.editions().stream()
                .filter(one -> one.isApproved() && Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        readings = desk.readings(edition.id());
        list = order.page(filter.apply(readings), ReadingsFilter.ORDERS);
    }

    /** Of all participants, so far. */
    public long count(ProtocolProgress progress) {
        return readings.stream().filter(row -> row.progress() == progress).count();
    }

    public int getTotal() {
        return readings.size();
    }

    public ProtocolProgress[] getStates() {
        return ProtocolProgress.values();
    }

    public ProtocolEdition getEdition() {
        return edition;
    }

    public ListPage<ProtocolReading> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public ReadingsFilter getFilter() {
        return filter;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
