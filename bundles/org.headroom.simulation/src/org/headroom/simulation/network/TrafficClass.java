package org.headroom.simulation.network;

/**
 * A kind of request.
 *
 * @param id name in results
 * @param operation whether it reads or writes data
 * @param staticContent whether an edge may answer it (reads only)
 * @param cacheable whether a service may answer it from a cache
 * @param strong whether it must see the latest write, so that caches and read replicas are bypassed
 * @param keys number of different keys, at least 1
 * @param zipfExponent skew of the keys' popularity, 0 for uniform; key i of 1..keys has weight i^-exponent
 * @param requestBytes size of a request
 * @param responseBytes size of a response
 */
public record TrafficClass(
    String id,
    Operation operation,
    boolean staticContent,
    boolean cacheable,
    boolean strong,
    long keys,
    double zipfExponent,
    long requestBytes,
    long responseBytes) {}
