package kiosque.picture;

/// Pictures that pages find with us.
///
/// @param addresses under which they do
public record OurPictures(SignedAddresses addresses, PictureProxy proxy) {}
