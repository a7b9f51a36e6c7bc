/**
 * Deliveries of municipalities (DEL-1): reading a file, testing it, and handing over what it holds.
 *
 * <ul>
 *   <li>FILE-001 to FILE-008 refuse a file as a whole; nothing of it is kept.
 *   <li>BUS-001 to BUS-015 test the records of a BUS file. An ERROR rejects the record: the line (CSV) or the person
 *       (XML); the others still count. More than 1 % rejected records, and at least five, reject the delivery.
 *   <li>SRG-001 to SRG-011, BDFS-001 to BDFS-011 and BAS-001 to BAS-007 do so of the other types, of which every line is a
 *       record ({@link nl.benchmark.delivery.RecordType}).
 *   <li>A finding never holds a pseudonym, a date of birth or a citizen service number.
 * </ul>
 *
 * <p>The layout is data ({@link nl.benchmark.delivery.Layout}): field, type, length, codes with their validity. What needs
 * earlier deliveries or the register of participants (FILE-006, FILE-008, BUS-011, BUS-012, BUS-015, SRG-011, BDFS-007,
 * BDFS-011), storing, and the files as they are kept, are the service's.
 */
package nl.benchmark.delivery;
