package org.headroom.catalogue;

/**
 * One position of a monthly bill.
 *
 * @param what what is paid for, such as {@code 5 × t3.large}
 * @param perMonth amount in the currency of the bill, for 730 h
 * @param origin the row that states the price, or the model
 */
public record CostItem(String what, double perMonth, Origin origin) {}
