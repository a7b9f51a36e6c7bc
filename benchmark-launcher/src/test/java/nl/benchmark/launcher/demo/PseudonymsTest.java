package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

    @Test
    void isTheFormatAnd43CharactersBase64url() {
        assertThat(new Pseudonyms("GM0363").next()).matches("v1:[A-Za-z0-9_-]{43}");
    }

    @Test
    void repeatsPerMunicipalityAndDiffersBetweenThem() {
        assertThat(new Pseudonyms("GM0363").next()).isEqualTo(new Pseudonyms("GM0363").next());
        assertThat(new Pseudonyms("GM0363").next()).isNotEqualTo(new Pseudonyms("GM0599").next());
    }

    @Test
    void isANewPersonEachTime() {
        Pseudonyms pseudonyms = new Pseudonyms("GM0363");

        assertThat(pseudonyms.next()).isNotEqualTo(pseudonyms.next());
    }

    /** 111222333 is the example number that passes; one more fails. */
    @Test
    void knowsTheElevenTest() {
        assertThat(Pseudonyms.passesElevenTest(111_222_333)).isTrue();
        assertThat(Pseudonyms.passesElevenTest(111_222_334)).isFalse();
    }
}
