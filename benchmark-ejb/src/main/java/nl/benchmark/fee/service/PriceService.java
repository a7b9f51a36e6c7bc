package nl.benchmark.fee.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.Payer;
import nl.benchmark.fee.Population;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.organisation.service.Register;

/** Tarieven and prices of this year and the next, for anybody: nothing here is of a participant. Source: FEE-3, ORG-4. */
@Stateless
@PermitAll
public class PriceService {

    @EJB
    private TariffRegister register;

    @Inject
    private Register organisations;

    @Inject
    private Clock clock;

    /** Of this year and the next as far as they are approved, in order of year. */
    @NotAudited(reason = "public tariffs")
    public List<TariffYear> tariffs() {
        Year now = Year.now(clock);
        return register.years().stream()
                .filter(known -> known.tariffs().year().equals(now)
                        || known.tariffs().year().equals(now.plusYears(1)))
                .toList();
    }

    /** Empty when the year has no approved tariffs yet, or the inhabitants that count are not known. */
    @NotAudited(reason = "a price that anybody can compute from public figures")
    public Optional<Price> find(TariffPackage pack, Payer payer, Year year) {
        PriceList prices = new PriceList(
                tariffs().stream().map(TariffYear::tariffs).toList(), Population.of(organisations.geography()));
        return prices.tariffs(year).isPresent() && prices.isKnown(payer, year)
                ? Optional.of(prices.price(pack, payer, year))
                : Optional.empty();
    }
}
