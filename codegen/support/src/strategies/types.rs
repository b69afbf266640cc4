//! The values of the stub service's types.

use super::*;

impl Modeled for crate::types::DeskState {
    fn values(_: Size) -> BoxedStrategy<Self> {
        known(&["free", "taken"])
    }
}

impl Arbitrary for crate::types::DeskState {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}
