//! The lists on the screen, kept for the life of the window and changed in place.
//! It must not know what is in them.

use std::rc::Rc;

use slint::{ComponentHandle, Model, ModelRc, VecModel};

use super::made::{ActRow, App, FoundSheet, KeyPage, LineSheet, Now, Slot, Toggle};

/// One long-lived model for each list of the screen.
pub struct Lists {
    pub lines: Rc<VecModel<LineSheet>>,
    pub choices: Rc<VecModel<ActRow>>,
    pub bar: Rc<VecModel<ActRow>>,
    pub toggles: Rc<VecModel<Toggle>>,
    pub slots: Rc<VecModel<Slot>>,
    pub keys: Rc<VecModel<KeyPage>>,
    pub sheets: Rc<VecModel<FoundSheet>>,
}

impl Lists {
    /// Makes the lists and gives them to the window.
    pub fn bind(app: &App) -> Lists {
        let lists = Lists {
            lines: Rc::default(),
            choices: Rc::default(),
            bar: Rc::default(),
            toggles: Rc::default(),
            slots: Rc::default(),
            keys: Rc::default(),
            sheets: Rc::default(),
        };
        let now = app.global::<Now>();
        now.set_lines(ModelRc::from(Rc::clone(&lists.lines)));
        now.set_choices(ModelRc::from(Rc::clone(&lists.choices)));
        now.set_bar(ModelRc::from(Rc::clone(&lists.bar)));
        now.set_toggles(ModelRc::from(Rc::clone(&lists.toggles)));
        now.set_slots(ModelRc::from(Rc::clone(&lists.slots)));
        now.set_keys(ModelRc::from(Rc::clone(&lists.keys)));
        now.set_sheets(ModelRc::from(Rc::clone(&lists.sheets)));
        lists
    }
}

/// Makes a list hold exactly these, touching only the rows that differ.
pub fn fill<T: Clone + PartialEq + 'static>(
    list: &VecModel<T>,
    wanted: impl IntoIterator<Item = T>,
) {
    let mut count = 0;
    for (at, item) in wanted.into_iter().enumerate() {
        count = at + 1;
        match list.row_data(at) {
            Some(there) if there == item => {}
            Some(_) => list.set_row_data(at, item),
            None => list.push(item),
        }
    }
    while list.row_count() > count {
        list.remove(list.row_count() - 1);
    }
}

/// A list inside a row.
pub fn inner<T: Clone + 'static>(items: Vec<T>) -> ModelRc<T> {
    ModelRc::from(Rc::new(VecModel::from(items)))
}
