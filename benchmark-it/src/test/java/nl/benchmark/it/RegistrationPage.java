package nl.benchmark.it;

import com.microsoft.playwright.Page;

/** The public registration form. */
record RegistrationPage(Visitor visitor) {

    RegistrationPage open() {
        visitor.open("taking-part/register.xhtml");
        return this;
    }

    private Page page() {
        return visitor.page();
    }

    void municipality(String code) {
        page().locator("[id='register:municipality']").selectOption(code);
    }

    void cooperation(String name, String option, String... members) {
        page().locator("[name='register:kind'][value='COOPERATION']").check();
        page().locator("[id='register:name']").waitFor();
        page().locator("[id='register:name']").fill(name);
        for (String member : members) {
            page().locator("[name='register:members'][value='" + member + "']").check();
        }
        page().locator("[name='register:option'][value='" + option + "']").check();
    }

    void person(String name, String email) {
        fill("contactName", name);
        fill("email", email);
    }

    void invoice() {
        fill("invoiceName", "Crediteuren");
        fill("address", "Voorbeeldplein 1");
        fill("postalCode", "1234 AB");
        fill("city", "Voorbeeldstad");
    }

    void choose(String field, String value) {
        page().locator("[name='register:" + field + "'][value='" + value + "']").check();
    }

    void tick(String field) {
        page().locator("[id='register:" + field + "']").check();
    }

    void fill(String field, String text) {
        page().locator("[id='register:" + field + "']").fill(text);
    }

    String value(String field) {
        return page().locator("[id='register:" + field + "']").inputValue();
    }

    void look() {
        page().locator("[id='register:submit']").click();
    }

    void send() {
        page().locator("[id='confirm:send']").click();
        page().locator(".message--success[role='status']").waitFor();
    }
}
