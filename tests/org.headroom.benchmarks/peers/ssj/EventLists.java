import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * SSJ's event lists; every measurement takes the fastest. Its doubly linked list is left out: quadratic with 10,000
 * events.
 */
final class EventLists {

  static final Map<String, Supplier<EventList>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("SplayTree", SplayTree::new);
    ALL.put("Henriksen", Henriksen::new);
    ALL.put("RedblackTree", RedblackTree::new);
    ALL.put("BinaryTree", BinaryTree::new);
  }

  private EventLists() {}
}
