package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PensionDateTest {

    /** Art. 7a AOW, both sides of each boundary; born on a 31st, reached on the 1st when there is no 31st. */
    @ParameterizedTest
    @CsvSource({
        "1952-12-31, 2018-12-31",
        "1953-01-01, 2019-05-01",
        "1955-08-31, 2021-12-31",
        "1955-09-01, 2022-04-01",
        "1956-05-31, 2022-12-31",
        "1956-06-01, 2023-04-01",
        "1956-08-31, 2023-07-01",
        "1957-02-28, 2023-12-28",
        "1957-03-01, 2024-03-01",
        "1960-12-31, 2027-12-31",
        "1961-01-01, 2028-04-01"
    })
    void followsFromTheDateOfBirth(LocalDate born, LocalDate reached) {
        assertThat(PensionDate.of(born)).isEqualTo(reached);
    }
}
