package org.readout.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutletTest {

    private final World world = World.bundled();

    @Test
    void an_agency_reports_for_its_state_however_its_name_is_written() {
        assertThat(world.outlet("Antara")).isEqualTo("IDN");
        assertThat(world.outlet("ANTARA")).isEqualTo("IDN");
    }

    @Test
    void an_outlet_outside_the_table_reports_for_nobody() {
        assertThat(world.outlet("The Minas Tirith Gazette")).isNull();
        assertThat(world.outlet(null)).isNull();
    }
}
