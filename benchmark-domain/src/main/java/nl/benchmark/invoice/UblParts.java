package nl.benchmark.invoice;

import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** The parts that invoice and credit note have in common in UBL. */
final class UblParts {

    static final String CURRENCY = "EUR";
    private static final String SEPA_CREDIT_TRANSFER = "58";
    private static final String VAT = "VAT";

    private UblParts() {}

    static PartyType seller(Invoice invoice) {
        Seller seller = invoice.seller();
        PartyType party = party(
                seller.name(),
                seller.address(),
                seller.identifier(),
                invoice.recipient().profile());
        // A seller of what is not subject to VAT does not name its VAT number (BR-O-02).
        if (invoice.lines().stream().noneMatch(line -> line.vat().category() == VatCategory.OUTSIDE)) {
            PartyTaxSchemeType scheme = new PartyTaxSchemeType();
            scheme.setCompanyID(seller.vatNumber().value());
            scheme.setTaxScheme(vat());
            party.addPartyTaxScheme(scheme);
        }
        return withLegalEntity(party, seller.name(), seller.identifier());
    }

    static PartyType buyer(Invoice invoice) {
        Recipient buyer = invoice.recipient();
        PartyType party = party(buyer.name(), buyer.address(), buyer.identifier(), buyer.profile());
        return withLegalEntity(party, buyer.name(), buyer.identifier());
    }

    private static PartyType party(
            String name, PostalAddress address, LegalIdentifier identifier, InvoiceProfile profile) {
        PartyType party = new PartyType();
        if (profile == InvoiceProfile.PEPPOL_BIS_3) {
            party.setEndpointID(identifier.value())
                    .setSchemeID(identifier.scheme().code());
        }
        AddressType place = new AddressType();
        place.setStreetName(address.street());
        place.setCityName(address.city());
        place.setPostalZone(address.postalCode());
        CountryType country = new CountryType();
        country.setIdentificationCode("NL");
        place.setCountry(country);
        party.setPostalAddress(place);
        return party;
    }

    private static PartyType withLegalEntity(PartyType party, String name, LegalIdentifier identifier) {
        PartyLegalEntityType entity = new PartyLegalEntityType();
        entity.setRegistrationName(name);
        entity.setCompanyID(identifier.value()).setSchemeID(identifier.scheme().code());
        party.addPartyLegalEntity(entity);
        return party;
    }

    static PaymentMeansType payment(Invoice invoice) {
        PaymentMeansType means = new PaymentMeansType();
        means.setPaymentMeansCode(SEPA_CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(invoice.number().text()));
        FinancialAccountType account = new FinancialAccountType();
        account.setID(invoice.seller().iban().value());
        means.setPayeeFinancialAccount(account);
        return means;
    }

    static TaxTotalType taxes(Invoice invoice) {
        TaxTotalType total = new TaxTotalType();
        total.setTaxAmount(invoice.vat()).setCurrencyID(CURRENCY);
        for (VatSubtotal subtotal : invoice.vatSubtotals()) {
            TaxSubtotalType tax = new TaxSubtotalType();
            tax.setTaxableAmount(subtotal.taxable()).setCurrencyID(CURRENCY);
            tax.setTaxAmount(subtotal.tax()).setCurrencyID(CURRENCY);
            TaxCategoryType category = category(subtotal.vat());
            if (subtotal.vat().reason() != null) {
                category.addTaxExemptionReason(
                        new TaxExemptionReasonType(subtotal.vat().reason()));
            }
            tax.setTaxCategory(category);
            total.addTaxSubtotal(tax);
        }
        return total;
    }

    static MonetaryTotalType totals(Invoice invoice) {
        MonetaryTotalType totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(invoice.net()).setCurrencyID(CURRENCY);
        totals.setTaxExclusiveAmount(invoice.net()).setCurrencyID(CURRENCY);
        totals.setTaxInclusiveAmount(invoice.total()).setCurrencyID(CURRENCY);
        totals.setPayableAmount(invoice.total()).setCurrencyID(CURRENCY);
        return totals;
    }

    static ItemType item(InvoiceLine line) {
        ItemType item = new ItemType();
        item.setName(line.description());
        item.addClassifiedTaxCategory(category(line.vat()));
        return item;
    }

    static PriceType price(InvoiceLine line) {
        PriceType price = new PriceType();
        price.setPriceAmount(plain(line.unitPrice())).setCurrencyID(CURRENCY);
        return price;
    }

    /** Without zeros behind that say nothing, and never as a power of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static TaxCategoryType category(Vat vat) {
        TaxCategoryType category = new TaxCategoryType();
        category.setID(vat.category().code());
        if (vat.category() != VatCategory.OUTSIDE) {
            category.setPercent(plain(vat.rate()));
        }
        category.setTaxScheme(vat());
        return category;
    }

    private static TaxSchemeType vat() {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID(VAT);
        return scheme;
    }
}
