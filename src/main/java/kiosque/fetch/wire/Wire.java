package kiosque.fetch.wire;

import org.apache.hc.core5.http.HttpException;

import java.io.IOException;

/// Sends one request and takes in its answer, within the limits of the call and the current `Deadline`. Does nothing by itself:
/// no retry, no redirect, no cookie, no decoding.
public interface Wire extends AutoCloseable {

    /// Waits for the whole answer, or for as much of a refusal as is wanted.
    ///
    /// @throws LimitExceeded if the answer is larger than allowed
    /// @throws BrokenBody if nothing comes of a body that was announced; what began and broke off is an answer
    /// @throws IOException for whatever else the network does
    /// @throws HttpException if what comes is not HTTP
    public WireAnswer send(Call call) throws IOException, HttpException;

    /// Lets go of connections that wait for no one.
    void sweep();

    @Override
    void close();
}
